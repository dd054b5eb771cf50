namespace CommsPortal.Cms.Figures;

/// <summary>What published stories are counted by. The numbers are stored.</summary>
public enum FigureDimension
{
    Type = 1,
    Pillar = 2,
    Sector = 3,
    Locality = 4,
    Organisation = 5,
    Author = 6,
    Column = 7,
}
