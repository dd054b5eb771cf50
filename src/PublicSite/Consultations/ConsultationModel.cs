using CommsPortal.Contracts.Consultations;

namespace CommsPortal.PublicSite.Consultations;

/// <summary>A consultation as its page shows it.</summary>
/// <param name="IsOpen">Whether comments are still taken.</param>
public sealed record ConsultationModel(Consultation Consultation, bool IsOpen, ConsultationForm Form);
