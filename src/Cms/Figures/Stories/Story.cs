using System.Collections.Immutable;

namespace CommsPortal.Cms.Figures.Stories;

/// <summary>A published story in memory.</summary>
/// <param name="Day">The day of <paramref name="Published"/> in Ho Chi Minh City.</param>
/// <param name="Values">What it counts under, by the numbers of its <see cref="StorySet"/>.</param>
public sealed record Story(int Id, Guid ArticleId, Guid TranslationGroup, DateTimeOffset Published, DateOnly Day, DateTimeOffset? WithdrawnAt, ImmutableArray<int> Values);
