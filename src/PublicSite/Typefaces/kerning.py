"""kerning.py SOURCE TARGET: a font whose kerning is the same at every weight and without the pairs that nobody sees.

A pair is dropped when it moves by less than 0.4 % of the em, at the size of running text a fourteenth of a pixel."""
import sys
from fontTools.ttLib import TTFont

LEAST = 0.004

font = TTFont(sys.argv[1])
least = font["head"].unitsPerEm * LEAST


def settle(value):
    """Takes the change with the weight out of a value; says whether what is left is worth keeping."""
    if value is None:
        return False
    if hasattr(value, "XAdvDevice"):
        del value.XAdvDevice
    return abs(getattr(value, "XAdvance", 0) or 0) >= least


for lookup in font["GPOS"].table.LookupList.Lookup:
    for table in lookup.SubTable:
        table = getattr(table, "ExtSubTable", table)
        if type(table).__name__ != "PairPos":
            continue
        if table.ValueFormat1 & ~0x44 or table.ValueFormat2:
            raise SystemExit(f"{sys.argv[1]}: kerning of a kind that this does not know")
        if table.Format == 1:
            for pairs in table.PairSet:
                pairs.PairValueRecord = [pair for pair in pairs.PairValueRecord if settle(pair.Value1)]
                pairs.PairValueCount = len(pairs.PairValueRecord)
        else:
            for first in table.Class1Record:
                for pair in first.Class2Record:
                    if not settle(pair.Value1) and pair.Value1 is not None:
                        pair.Value1.XAdvance = 0
        table.ValueFormat1 &= 0x04
font.save(sys.argv[2])
