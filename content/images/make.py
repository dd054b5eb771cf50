#!/usr/bin/env python3
"""Draw the illustrations of the sample content.

    ./make.py [NAME…]      draw all of them, or only the named ones, next to this file; two also as PDF into ../files
    ./make.py --sheet FILE also write a contact sheet (PNG)

Every picture is an SVG built by a function in studio/, rasterised by rsvg-convert and written as JPEG by vips. The same source gives the
same picture: what looks random is seeded with the picture's name. Needs Debian's librsvg2-bin and libvips-tools; no fonts are used.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from studio import scenes

HERE = Path(__file__).resolve().parent
QUALITY = 82
# The pictures that sample documents attach, and the PDF's name.
ATTACHMENTS = {"ban-do-thua-dat": "phu-luc-ban-do-tien-do.pdf", "ban-do-cham-tron": "phu-luc-ban-do-so-nha.pdf"}


def render(name: str, draw, folder: Path) -> Path:
    canvas = draw(name)
    svg, png, jpg = folder / f"{name}.svg", folder / f"{name}.png", HERE / f"{name}.jpg"
    svg.write_text(canvas.svg(), encoding="utf-8")
    subprocess.run(["rsvg-convert", "-o", png, svg], check=True)
    subprocess.run(["vips", "jpegsave", png, jpg, "--Q", str(QUALITY), "--strip", "--optimize-coding", "--interlace",
                    "--background", "255"], check=True)
    if name in ATTACHMENTS:
        # cairo writes the time into a PDF; a fixed one keeps the file the same.
        subprocess.run(["rsvg-convert", "-f", "pdf", "-o", HERE.parent / "files" / ATTACHMENTS[name], svg], check=True,
                       env=os.environ | {"SOURCE_DATE_EPOCH": "1772323200"})
    return jpg


def contact_sheet(pictures: list[Path], target: Path, folder: Path) -> None:
    thumbs = []
    for picture in pictures:
        thumb = folder / f"thumb-{picture.stem}.png"
        subprocess.run(["vipsthumbnail", picture, "--size", "480x270", "-o", thumb], check=True)
        thumbs.append(str(thumb))
    subprocess.run(["vips", "arrayjoin", " ".join(thumbs), target, "--across", "4", "--shim", "8", "--hspacing", "480",
                    "--vspacing", "270"], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="pictures to draw; all when none is given")
    parser.add_argument("--sheet", type=Path, help="write a contact sheet of what was drawn")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in scenes.ALL]
    if unknown:
        print(f"make.py: no such picture: {', '.join(unknown)}; there are {', '.join(sorted(scenes.ALL))}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        pictures = [render(name, scenes.ALL[name], folder) for name in arguments.names or scenes.ALL]
        if arguments.sheet:
            contact_sheet(pictures, arguments.sheet, folder)
    print(f"{len(pictures)} pictures drawn")
    return 0


if __name__ == "__main__":
    sys.exit(main())
