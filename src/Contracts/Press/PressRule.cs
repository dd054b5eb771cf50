namespace CommsPortal.Contracts.Press;

/// <summary>One rule of the terms.</summary>
/// <param name="Id">Stable name: <c>use</c>, <c>attribution</c>, <c>changes</c>, <c>corrections</c>, <c>embargo</c>, <c>images</c>, <c>keys</c>, <c>data</c>.</param>
/// <param name="Vi">The rule in Vietnamese, which is what holds.</param>
/// <param name="En">A translation.</param>
public sealed record PressRule(string Id, string TitleVi, string TitleEn, string Vi, string En);
