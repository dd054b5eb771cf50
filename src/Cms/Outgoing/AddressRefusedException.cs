namespace CommsPortal.Cms.Outgoing;

/// <summary>A name leads to a machine that the portal does not ask.</summary>
public sealed class AddressRefusedException() : IOException("The address is not one of the public Internet.");
