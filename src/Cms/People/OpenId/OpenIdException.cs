namespace CommsPortal.Cms.People.OpenId;

/// <summary>The provider did not answer, or what it answered does not hold.</summary>
public sealed class OpenIdException : Exception
{
    public OpenIdException(string message)
        : base(message)
    {
    }

    public OpenIdException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
