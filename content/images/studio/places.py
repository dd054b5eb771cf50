"""Buildings, trees, water and the silhouettes by which one knows the city."""
from .canvas import AMBER, BROWN, DEEP, GOLD, INK, LEAF, MOSS, SAND, SEA, TEAL, VERM, WHITE


def finance_tower(c, x, base, height, colour, accent):
    """A lotus-bud tower with a helipad on its shoulder."""
    with c.at(x, base, height / 100):
        c.path("M-10 0 Q-15 -50 -3 -100 Q6 -98 9 -60 Q12 -30 10 0Z", colour)
        c.path("M-3 -100 Q6 -98 9 -60 Q12 -30 10 0 L2 0 Q6 -50 -3 -100Z", accent)
        c.ellipse(11, -66, 8, 1.8, accent)


def tall_tower(c, x, base, height, colour, accent):
    """A bundle of slim square tubes rising to a spire."""
    for dx, w, part in ((-13, 7, .52), (-8, 8, .7), (-2, 9, .88), (6, 7, .64), (11, 6, .46)):
        with c.at(x, base, height / 100):
            c.rect(dx, -100 * part, w, 100 * part, colour if dx % 2 else accent)
    with c.at(x, base, height / 100):
        c.poly([(1, -88), (2.5, -104), (4, -88)], colour)


def skyline(c, base, height, colour, density=26, x0=0, x1=None, windows=None):
    x, end = x0, x1 or c.width
    while x < end:
        w = c.random.randint(46, 46 + density * 3)
        h = height * c.random.uniform(.35, 1)
        c.rect(x, base - h, w + 1, h, colour)
        if c.random.random() < .3:
            c.rect(x + w * .3, base - h - 22, w * .35, 24, colour)
        if windows:
            for wy in range(int(base - h + 16), int(base - 16), 24):
                for wx in range(int(x + 10), int(x + w - 12), 18):
                    if c.random.random() < .38:
                        c.rect(wx, wy, 8, 11, windows, 1)
        x += w + c.random.choice((0, 0, 4, 14))


def tube_houses(c, x, base, heights, width=120, colours=(SAND, "#e9d9b8", "#cfe0d4", "#f0c7ad", "#d9b98a")):
    """A row of narrow street houses with shutters, balconies and shop fronts."""
    for i, h in enumerate(heights):
        px = x + i * width
        wall = colours[i % len(colours)]
        c.rect(px, base - h, width - 4, h, wall)
        c.rect(px - 3, base - h - 12, width + 2, 16, BROWN if i % 2 else DEEP)
        for level in range(int((h - 90) // 92)):
            wy = base - h + 34 + level * 92
            for wx in (px + 16, px + width - 54):
                c.rect(wx, wy, 34, 46, TEAL if (i + level) % 2 else DEEP, 2)
                c.rect(wx + 15, wy, 3, 46, wall)
            c.rect(px + 8, wy + 52, width - 20, 6, BROWN)
        c.rect(px + 12, base - 76, width - 28, 76, DEEP)
        for s in range(5):
            c.rect(px + 2 + s * (width - 8) / 5, base - 98, (width - 8) / 5, 24, (VERM if i % 2 else GOLD) if s % 2 else WHITE)


def tree(c, x, base, height, colour=MOSS, light=LEAF):
    c.rect(x - height * .035, base - height * .5, height * .07, height * .5, BROWN)
    for dx, dy, r in ((-.2, -.55, .22), (.2, -.58, .22), (0, -.78, .26)):
        c.circle(x + dx * height, base + dy * height, r * height, colour)
    c.circle(x - .08 * height, base - .84 * height, .13 * height, light, opacity=.7)


def palm(c, x, base, height, colour=MOSS):
    c.path(f"M{x} {base} Q{x + height * .08} {base - height * .5} {x + height * .02} {base - height}", None, BROWN, height * .045)
    for dx, dy in ((-.42, -.02), (-.34, -.2), (-.12, -.32), (.16, -.3), (.36, -.16), (.42, .04)):
        tip_x, tip_y = x + dx * height, base - height + dy * height + height * .16
        c.path(f"M{x + height * .02} {base - height} Q{x + dx * height * .5} {base - height + dy * height - height * .06} {tip_x} {tip_y} "
               f"Q{x + dx * height * .45} {base - height + dy * height * .5 + height * .06} {x + height * .02} {base - height}Z", colour)


def cloud(c, x, y, size, colour=WHITE, opacity=.8):
    c.raw(f'<g opacity="{opacity}">')
    for dx, dy, r in ((0, 0, .3), (.34, -.1, .38), (.72, 0, .3)):
        c.circle(x + dx * size, y + dy * size, r * size * .6, colour)
    c.rect(x - .18 * size, y, size * 1.08, size * .18, colour, size * .09)
    c.raw("</g>")


def waves(c, y, rows, colour, step=60, gap=34, opacity=.5):
    for row in range(rows):
        x = -(row % 2) * step
        while x < c.width:
            length = c.random.randint(30, 120)
            c.line([(x, y + row * gap), (x + length, y + row * gap)], colour, 4, opacity)
            x += length + c.random.randint(step, step * 4)


def hills(c, y, amplitude, colour, humps=5):
    step = c.width / humps
    d = f"M0 {c.height} L0 {y}"
    for i in range(humps):
        d += f" Q{(i + .5) * step:.0f} {y - amplitude * c.random.uniform(.4, 1):.0f} {(i + 1) * step:.0f} {y}"
    c.path(d + f" L{c.width} {c.height}Z", colour)


def mangrove(c, x, base, size, colour=MOSS):
    for dx in (-.34, -.2, -.07, .07, .2, .34):
        c.path(f"M{x} {base - size * .5} Q{x + dx * size * .9} {base - size * .42} {x + dx * size} {base}", None, BROWN, size * .035)
    c.ellipse(x, base - size * .68, size * .46, size * .26, colour)
    c.ellipse(x - size * .18, base - size * .8, size * .24, size * .17, LEAF, .75)


def boat(c, x, y, size, hull=VERM, sail=None):
    with c.at(x, y, size / 100):
        c.path("M-60 -10 Q-40 18 0 18 Q44 18 66 -14 L50 -8 L-46 -6Z", hull)
        c.path("M-50 -6 L54 -9 L50 -2 L-46 0Z", INK)
        if sail:
            c.poly([(0, -10), (0, -90), (46, -16)], sail)
            c.poly([(-5, -10), (-5, -78), (-34, -14)], WHITE)
        else:
            c.path("M-24 -8 L-20 -34 L22 -34 L26 -8Z", AMBER)
            c.rect(-27, -39, 54, 6, INK, 2)


def lighthouse(c, x, base, height):
    with c.at(x, base, height / 100):
        c.poly([(-9, 0), (-6, -72), (6, -72), (9, 0)], WHITE)
        for k in range(3):
            c.poly([(-8.4 + k, -10 - k * 22), (8.4 - k, -10 - k * 22), (7.8 - k, -21 - k * 22), (-7.8 + k, -21 - k * 22)], VERM)
        c.rect(-9, -76, 18, 4, INK)
        c.rect(-5, -90, 10, 14, AMBER)
        c.poly([(-7, -90), (0, -100), (7, -90)], INK)


def sun(c, x, y, r, colour=GOLD, halo=True):
    if halo:
        c.circle(x, y, r * 1.7, colour, opacity=.16)
        c.circle(x, y, r * 1.32, colour, opacity=.22)
    c.circle(x, y, r, colour)


def river(c, y, top=SEA, bottom=TEAL):
    c.rect(0, y, c.width, c.height - y, c.vertical(top, bottom))
