"""Things people hold, ride or look at."""
from math import cos, pi, sin

from .canvas import AMBER, BROWN, DEEP, GOLD, INK, PALE, PAPER, SAND, SEA, TEAL, VERM, WHITE


def qr(c, x, y, size, dark=INK, light=WHITE, cells=21):
    """Looks like a QR code; it encodes nothing."""
    unit = size / cells
    c.rect(x - unit * 1.5, y - unit * 1.5, size + unit * 3, size + unit * 3, light, unit * 1.5)
    for row in range(cells):
        for column in range(cells):
            corner = (row < 8 and column < 8) or (row < 8 and column >= cells - 8) or (row >= cells - 8 and column < 8)
            if not corner and c.random.random() < .48:
                c.rect(x + column * unit, y + row * unit, unit + .4, unit + .4, dark)
    for cx, cy in ((0, 0), (cells - 7, 0), (0, cells - 7)):
        c.rect(x + cx * unit, y + cy * unit, unit * 7, unit * 7, dark, unit)
        c.rect(x + (cx + 1) * unit, y + (cy + 1) * unit, unit * 5, unit * 5, light, unit * .6)
        c.rect(x + (cx + 2) * unit, y + (cy + 2) * unit, unit * 3, unit * 3, dark, unit * .4)


def phone(c, width, screen=WHITE, body=INK):
    """A phone of the given width centred at the origin; returns the screen's box."""
    height = width * 2.02
    c.rect(-width / 2 + width * .05, -height / 2 + width * .06, width, height, "#00000022", width * .14)
    c.rect(-width / 2, -height / 2, width, height, body, width * .14)
    box = (-width * .45, -height / 2 + width * .05, width * .9, height - width * .1)
    c.rect(*box, screen, width * .1)
    c.rect(-width * .14, -height / 2 + width * .085, width * .28, width * .05, body, width * .025)
    return box


def laptop(c, x, y, width, screen=PALE):
    c.rect(x, y, width, width * .62, INK, width * .03)
    c.rect(x + width * .03, y + width * .03, width * .94, width * .56, screen, width * .015)
    c.path(f"M{x - width * .1} {y + width * .62} L{x + width * 1.1} {y + width * .62} L{x + width * 1.06} {y + width * .67} "
           f"L{x - width * .06} {y + width * .67}Z", "#31505a")


def bars(c, x, base, values, width, colours, gap=12):
    for i, value in enumerate(values):
        c.rect(x + i * (width + gap), base - value, width, value, colours[i % len(colours)], 4)


def paper(c, x, y, w, h, accent=VERM, lines=7, fill=WHITE):
    c.rect(x + 8, y + 10, w, h, "#00000018", 6)
    c.rect(x, y, w, h, fill, 6)
    c.rect(x + w * .1, y + h * .09, w * .42, h * .035, accent, 3)
    for i in range(lines):
        c.rect(x + w * .1, y + h * (.2 + i * .085), w * (.8 - .18 * ((i * 3) % 4) / 2), h * .022, "#b9c4bd", 3)


def stamp(c, x, y, r, colour=VERM, opacity=.88):
    c.circle(x, y, r, None, colour, r * .08, opacity)
    c.circle(x, y, r * .78, None, colour, r * .04, opacity)
    star(c, x, y, r * .5, colour, opacity)


def star(c, x, y, r, colour, opacity=1):
    points = [(x + (r if k % 2 == 0 else r * .4) * sin(k * pi / 5), y - (r if k % 2 == 0 else r * .4) * cos(k * pi / 5)) for k in range(10)]
    c.poly(points, colour, opacity=opacity)


def bus(c, x, y, length, colour=VERM):
    with c.at(x, y, length / 400):
        c.rect(0, -150, 400, 134, colour, 16)
        c.rect(0, -62, 400, 14, AMBER)
        for i in range(5):
            c.rect(16 + i * 62, -134, 54, 56, PALE, 6)
        c.path("M332 -134 L384 -134 Q392 -134 392 -120 L392 -78 L332 -78Z", SEA)
        c.rect(262, -134, 54, 112, DEEP, 4)
        c.rect(268, -128, 19, 100, PALE, 3)
        c.rect(291, -128, 19, 100, PALE, 3)
        for wx in (84, 330):
            c.circle(wx, -16, 30, INK)
            c.circle(wx, -16, 14, PAPER)
        c.rect(384, -48, 14, 14, GOLD, 4)


def train(c, x, y, cars, colour=WHITE, stripe=SEA, length=330):
    for i in range(cars):
        with c.at(x + i * (length + 8), y):
            front = i == cars - 1
            c.path(f"M0 -120 L{length - (70 if front else 0)} -120 Q{length - 8} -112 {length} -40 L{length} -14 L0 -14Z" if front
                   else f"M0 -120 L{length} -120 L{length} -14 L0 -14Z", colour)
            c.rect(0, -42, length, 14, stripe)
            for k in range(3):
                c.rect(18 + k * 92, -104, 62, 44, DEEP, 6)
            if front:
                c.path(f"M{length - 54} -104 Q{length - 26} -96 {length - 16} -58 L{length - 54} -58Z", DEEP)
            c.rect(6, -14, length - 12, 12, INK)


def motorbike(c, x, y, size, colour=VERM):
    with c.at(x, y, size / 100):
        for wx in (-34, 34):
            c.circle(wx, -14, 14, INK)
            c.circle(wx, -14, 6, SAND)
        c.path("M-40 -26 Q-34 -44 -10 -40 L8 -38 Q16 -22 24 -30 L28 -52 L34 -52 L34 -30 L20 -14 L-24 -14Z", colour)
        c.path("M-36 -42 L-2 -42 Q-2 -48 -10 -48 L-34 -48Z", INK)
        c.line([(28, -52), (22, -60)], INK, 4)
        c.circle(36, -44, 5, AMBER)


def container(c, x, y, w, h, colour):
    c.rect(x, y, w, h, colour, 2)
    for i in range(1, 9):
        c.rect(x + i * w / 9, y + 5, 3, h - 10, "#00000026")


def shield(c, x, y, size, colour, inner):
    with c.at(x, y, size / 100):
        c.path("M0 -60 Q30 -44 54 -46 Q58 24 0 64 Q-58 24 -54 -46 Q-30 -44 0 -60Z", colour)
        c.path("M0 -46 Q24 -34 42 -35 Q44 18 0 48Z", inner)


def tick(c, x, y, size, colour, width=None):
    c.line([(x - size * .5, y), (x - size * .12, y + size * .38), (x + size * .55, y - size * .42)], colour, width or size * .22)


def pin(c, x, y, size, colour=VERM, hole=WHITE):
    c.path(f"M{x} {y} Q{x - size * .5} {y - size * .6} {x - size * .5} {y - size} A{size * .5} {size * .5} 0 0 1 {x + size * .5} {y - size} "
           f"Q{x + size * .5} {y - size * .6} {x} {y}Z", colour)
    c.circle(x, y - size, size * .2, hole)


def basket(c, x, y, size, fill):
    c.path(f"M{x - size * .5} {y - size * .4} L{x + size * .5} {y - size * .4} L{x + size * .38} {y} L{x - size * .38} {y}Z", BROWN)
    for i in range(5):
        c.circle(x - size * .36 + i * size * .18, y - size * .44, size * .14, fill[i % len(fill)])
    c.line([(x - size * .46, y - size * .25), (x + size * .46, y - size * .25)], SAND, size * .04)


def cube(c, x, y, size, top, left, right):
    """An isometric cube whose top corner is at (x, y)."""
    a, b = size * .87, size * .5
    c.poly([(x, y), (x + a, y + b), (x, y + 2 * b), (x - a, y + b)], top)
    c.poly([(x - a, y + b), (x, y + 2 * b), (x, y + 2 * b + size), (x - a, y + b + size)], left)
    c.poly([(x + a, y + b), (x, y + 2 * b), (x, y + 2 * b + size), (x + a, y + b + size)], right)


def speech(c, x, y, w, h, colour=WHITE, tail="left", lines=2, ink=TEAL):
    c.rect(x, y, w, h, colour, h * .28)
    foot = x + (w * .2 if tail == "left" else w * .8)
    c.poly([(foot - 14, y + h - 4), (foot + 22, y + h - 4), (foot - 6 if tail == "left" else foot + 14, y + h + 30)], colour)
    for i in range(lines):
        c.rect(x + w * .12, y + h * (.26 + i * .5 / max(lines, 1)), w * (.76 if i % 2 == 0 else .5), h * .12, ink, h * .06)


def panel(c, x, y, w, h, colour=WHITE, r=18):
    c.rect(x + 10, y + 14, w, h, "#00000016", r)
    c.rect(x, y, w, h, colour, r)


