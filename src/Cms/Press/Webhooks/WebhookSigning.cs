namespace CommsPortal.Cms.Press.Webhooks;

/// <summary>How messages are signed.</summary>
/// <remarks>Standard Webhooks 1.0.0, "Signature scheme".</remarks>
public enum WebhookSigning
{
    /// <summary>HMAC-SHA256 with a secret that both sides know, <c>v1</c>.</summary>
    Symmetric,

    /// <summary>Ed25519, <c>v1a</c>: the newsroom knows the public key only.</summary>
    Asymmetric,
}
