namespace CommsPortal.Cms.Workflow;

/// <summary>An editorial action was refused. The code is one of <see cref="Contracts.Problems.ProblemCode"/>; the message is for the person (Vietnamese).</summary>
public class EditorialException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
