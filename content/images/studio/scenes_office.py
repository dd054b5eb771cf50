"""Offices, documents and data."""
from .canvas import AMBER, BROWN, CORAL, CREAM, DEEP, GOLD, INK, MINT, PALE, PAPER, ROSE, SAND, SEA, SKY, TEAL, VERM, WHITE, WOOD, Canvas
from .people import bust, person
from .places import cloud, finance_tower, river, skyline, sun, tall_tower, tree, waves
from .things import panel, paper, pin, stamp, star


def quay_mot_cua(name):
    c = Canvas(name, "#dfeee6")
    c.rect(0, 0, 1600, 620, c.vertical("#cfe5dd", "#e9f2e6"))
    for i in range(4):
        c.rect(90 + i * 390, 70, 300, 150, WHITE, 12)
        c.rect(90 + i * 390, 70, 300, 46, (TEAL, VERM, GOLD, SEA)[i], 12)
        for k in range(3):
            c.rect(120 + i * 390, 136 + k * 24, 200 - k * 40, 10, PALE, 5)
    for x, shirt, hair, skin in ((360, TEAL, "bob", 0), (800, VERM, "short", 1), (1240, DEEP, "bun", 2)):
        bust(c, x, 372, 66, shirt, skin, hair, collar=WHITE)
    c.rect(0, 560, 1600, 46, WOOD)
    c.rect(0, 606, 1600, 300, DEEP)
    for i in range(3):
        c.rect(180 + i * 440, 640, 360, 200, TEAL, 10)
        c.rect(440 + i * 440, 448, 150, 104, INK, 8)
        c.rect(450 + i * 440, 458, 130, 84, (MINT, AMBER, CORAL)[i], 4)
        c.rect(500 + i * 440, 552, 30, 10, INK)
    for x, shirt, hair, skin, flip in ((560, GOLD, "long", 2, False), (1040, WHITE, "short", 3, True)):
        with c.at(x, 690):
            c.rect(-110, 60, 220, 170, INK, 30)
        bust(c, x, 640, 82, shirt, skin, hair, face=False, flip=flip)
        c.ellipse(x, 628, 80, 96, INK)
    return c


def ho_so_bay(name):
    c = Canvas(name, CREAM)
    c.rect(0, 0, 1600, 900, c.vertical("#f9d9b4", "#f7efe0"))
    sun(c, 1180, 330, 190, VERM, halo=False)
    skyline(c, 800, 250, "#e5bf93")
    finance_tower(c, 520, 800, 470, TEAL, DEEP)
    tall_tower(c, 1300, 800, 560, SEA, TEAL)
    skyline(c, 830, 150, DEEP)
    c.rect(0, 815, 1600, 90, INK)
    for x, y, s, r in ((300, 250, 1.5, -16), (700, 140, 1, -8), (860, 420, 2.2, -20), (1290, 170, .8, -24), (210, 560, .9, -6)):
        c.path(f"M{x - 420 * s} {y + 150 * s} Q{x - 200 * s} {y + 190 * s} {x - 90 * s} {y + 30 * s}", None, WHITE, 5, .8, "4 18")
        with c.at(x, y, s, r):
            c.poly([(-100, 20), (110, -40), (-30, 40)], WHITE)
            c.poly([(-30, 40), (110, -40), (10, 62)], PAPER)
            c.poly([(-30, 40), (-22, 84), (-2, 54)], SAND)
            for k in range(3):
                c.line([(-40 + k * 22, 10 - k * 4), (10 + k * 22, -4 - k * 5)], TEAL, 4, .5)
    return c


def kho_ho_so_dat(name):
    c = Canvas(name, DEEP)
    for row in range(4):
        y = 60 + row * 215
        c.rect(0, y + 168, 830 - row * 26, 16, BROWN)
        x = 20
        while x < 770 - row * 26:
            w, h = c.random.choice((26, 34, 44)), c.random.randint(118, 164)
            c.rect(x, y + 168 - h, w, h, c.random.choice((SAND, PAPER, CORAL, GOLD, "#c9b184", "#b88f63")), 3)
            c.rect(x + 6, y + 168 - h + 18, w - 12, 26, WHITE, 2)
            x += w + 5
    for i in range(60):
        t = c.random.random()
        x, y, s = 780 + t * 260, c.random.randint(60, 840), 10 + (1 - t) * 34
        with c.at(x, y, 1, c.random.randint(-40, 40)):
            c.rect(-s / 2, -s * .65, s, s * 1.3, c.random.choice((WHITE, AMBER, PAPER)), 2, opacity=.9 - t * .3)
    for row in range(7):
        for column in range(5):
            x, y = 1010 + column * 124 + (row % 2) * 30, 60 + row * 118
            skew = c.random.randint(-16, 16)
            colour = c.random.choice((SEA, TEAL, MINT, SEA, GOLD, "#1d7078"))
            c.poly([(x, y), (x + 112, y + skew), (x + 108, y + 104), (x + 6, y + 98 - skew)], colour, PALE, 3)
    pin(c, 1330, 470, 120)
    return c


def ban_do_thua_dat(name):
    c = Canvas(name, "#e9f0df")
    xs, ys = [0, 190, 400, 590, 800, 980, 1200, 1400, 1600], [0, 170, 330, 500, 660, 780, 900]
    grid = {(i, j): (x + c.random.randint(-34, 34), y + c.random.randint(-26, 26)) for i, x in enumerate(xs) for j, y in enumerate(ys)}
    for j in range(6):
        for i in range(8):
            p = [grid[i, j], grid[i + 1, j], grid[i + 1, j + 1], grid[i, j + 1]]
            done = c.random.random()
            c.poly(p, SEA if done < .4 else MINT if done < .66 else AMBER if done < .86 else CREAM, WHITE, 7)
            if c.random.random() < .6:
                cx, cy = sum(q[0] for q in p) / 4, sum(q[1] for q in p) / 4
                c.rect(cx - 34, cy - 24, 60, 46, WHITE, 4, opacity=.75)
                c.poly([(cx - 42, cy - 24), (cx - 4, cy - 54), (cx + 34, cy - 24)], VERM if done < .4 else BROWN, opacity=.85)
    c.path("M-20 760 Q360 560 640 640 T1120 420 T1640 180", None, SKY, 74)
    c.path("M-20 760 Q360 560 640 640 T1120 420 T1640 180", None, WHITE, 6, .7, "26 30")
    c.path("M520 -20 Q560 330 840 470 T1000 920", None, PAPER, 50)
    c.path("M520 -20 Q560 330 840 470 T1000 920", None, SAND, 4, 1, "20 20")
    pin(c, 710, 420, 130)
    pin(c, 1310, 640, 90, TEAL)
    pin(c, 250, 330, 80, GOLD)
    return c


def van_ban_con_dau(name):
    c = Canvas(name, TEAL)
    c.circle(1280, 180, 520, "#1b6d76")
    c.circle(1280, 180, 360, "#237b82")
    with c.at(560, 480, 1, -7):
        paper(c, -300, -390, 560, 780, VERM, 8)
    with c.at(820, 480, 1, 4):
        paper(c, -290, -380, 580, 790, TEAL, 7, CREAM)
        c.circle(0, -300, 38, VERM)
        star(c, 0, -300, 24, GOLD)
        c.path("M40 250 Q70 170 100 240 T160 210 Q190 190 210 236", None, DEEP, 6)
        stamp(c, 90, 250, 96)
    with c.at(1240, 560, 1, 24):
        c.rect(-26, -330, 52, 400, GOLD, 20)
        c.rect(-26, -250, 52, 26, INK)
        c.poly([(-26, 70), (26, 70), (6, 150), (-6, 150)], SAND)
        c.poly([(-9, 138), (9, 138), (0, 168)], INK)
    return c


def thanh_pho_ben_song(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 640, c.vertical("#123f49", "#b7573f", "#f3b36b", "#f9dfae"))
    sun(c, 700, 520, 120, AMBER)
    for x, y, s in ((160, 150, 260), (1120, 110, 320), (1350, 280, 180)):
        cloud(c, x, y, s, ROSE, .35)
    skyline(c, 640, 210, "#8d4a3f", windows=None)
    skyline(c, 640, 150, "#5b3438", windows=AMBER)
    finance_tower(c, 480, 640, 440, DEEP, INK)
    tall_tower(c, 1190, 640, 560, DEEP, INK)
    skyline(c, 645, 88, INK, windows=GOLD)
    river(c, 636, "#d98a53", "#123f49")
    for i in range(26):
        c.rect(700 - c.random.randint(20, 130), 650 + i * 9, c.random.randint(40, 240), 4, AMBER, 2, opacity=.6 - i * .018)
    waves(c, 690, 6, AMBER, opacity=.3)
    with c.at(1010, 790, 1.5):
        c.path("M-150 -20 L160 -20 Q150 22 120 26 L-120 26 Q-144 20 -150 -20Z", WHITE)
        c.rect(-120, -64, 220, 44, INK, 8)
        for k in range(6):
            c.rect(-110 + k * 35, -56, 26, 26, AMBER, 3)
        c.rect(-150, -4, 300, 8, VERM)
    c.path("M0 900 L0 800 Q120 770 240 830 Q330 880 360 900Z", INK)
    tree(c, 90, 830, 190, "#0b1d24", "#123f49")
    person(c, 210, 850, 120, INK, INK, 3, "short", right="point")
    return c


def bang_hinh_mot_cua(name):
    c = Canvas(name, "#d7e4da")
    c.rect(0, 0, 1600, 900, c.vertical("#dfeae0", "#c9dbd2"))
    panel(c, 220, 50, 1000, 690, WHITE, 20)
    colours = (CORAL, SEA, GOLD, TEAL, MINT, VERM, AMBER, "#8b5a86", SEA, GOLD, CORAL, TEAL)
    for i in range(12):
        x, y = 250 + (i % 4) * 240, 80 + (i // 4) * 218
        c.rect(x, y, 220, 200, colours[i], 16)
        _life_icon(c, i, x + 110, y + 96)
    for k, colour in enumerate((CORAL, SEA, GOLD)):
        c.path(f"M{1240 + k * 4} 900 Q{1220 - k * 60} {830 + k * 12} {700 - k * 120} {800 + k * 30} L0 {800 + k * 30}", None, colour, 20)
    person(c, 1400, 860, 520, "#8b5a86", INK, 0, hat="cone", right="point", flip=True)
    return c


def _life_icon(c, kind, x, y):
    white = WHITE
    if kind in (0, 7):
        c.circle(x, y - 26, 30, white)
        c.path(f"M{x - 50} {y + 60} Q{x} {y - 20} {x + 50} {y + 60}Z", white)
    elif kind in (1, 8):
        c.poly([(x - 70, y), (x, y - 66), (x + 70, y)], white)
        c.rect(x - 50, y - 4, 100, 66, white)
        c.rect(x - 16, y + 18, 32, 44, INK, opacity=.3)
    elif kind == 2:
        c.circle(x - 24, y + 10, 40, None, white, 12)
        c.circle(x + 24, y + 10, 40, None, white, 12)
        c.poly([(x - 40, y - 44), (x - 24, y - 62), (x - 8, y - 44), (x - 24, y - 30)], white)
    elif kind in (3, 9):
        c.rect(x - 64, y - 20, 128, 80, white, 4)
        for k in range(4):
            c.rect(x - 70 + k * 35, y - 56, 35, 40, white, 8, opacity=1 if k % 2 else .7)
    elif kind == 4:
        c.rect(x - 16, y - 60, 32, 120, white, 6)
        c.rect(x - 60, y - 16, 120, 32, white, 6)
    elif kind == 5:
        c.rect(x - 56, y - 50, 70, 96, white, 6, opacity=.7)
        c.rect(x - 16, y - 34, 70, 96, white, 6)
    elif kind == 6:
        c.poly([(x - 74, y - 20), (x, y - 54), (x + 74, y - 20), (x, y + 14)], white)
        c.path(f"M{x - 40} {y + 2} L{x - 40} {y + 40} Q{x} {y + 64} {x + 40} {y + 40} L{x + 40} {y + 2} L{x} {y + 22}Z", white)
    elif kind == 10:
        c.path(f"M{x - 70} {y + 30} L{x + 50} {y - 50} Q{x + 76} {y - 60} {x + 66} {y - 34} L{x - 10} {y + 46} L{x - 30} {y + 20}Z", white)
    else:
        tree(c, x, y + 66, 140, WHITE, WHITE)
