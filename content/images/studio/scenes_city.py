"""Streets, stations, water and the sea."""
from .canvas import (AMBER, BROWN, CORAL, CREAM, DEEP, GOLD, INK, LEAF, MINT, MOSS, PALE, PAPER, SAND, SEA, SKY, TEAL, VERM, WHITE, WOOD,
                     Canvas)
from .people import person
from .places import boat, cloud, palm, river, skyline, sun, tall_tower, tree, tube_houses, waves
from .things import bus, container, motorbike, pin, train


def metro_tren_cao(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 900, c.vertical("#8fd0cc", "#d7ede2", "#f7efd9"))
    sun(c, 300, 210, 90, GOLD)
    cloud(c, 900, 130, 260)
    cloud(c, 1250, 210, 180)
    skyline(c, 640, 300, "#b2d8d0")
    tall_tower(c, 720, 640, 560, "#6db0a8", "#85bfb6")
    skyline(c, 650, 170, "#7fbab0")
    for x in range(-20, 1700, 110):
        tree(c, x, 760, 190 + (x * 7) % 60, MOSS, LEAF)
    c.rect(0, 742, 1600, 160, "#31505a")
    c.line([(0, 830), (1600, 830)], AMBER, 8, 1, "70 50")
    for x in (150, 690, 1230):
        c.path(f"M{x - 40} 760 L{x - 34} 560 Q{x - 40} 500 {x - 120} 480 L{x + 160} 480 Q{x + 80} 500 {x + 74} 560 L{x + 80} 760Z", PAPER)
        c.path(f"M{x + 30} 760 L{x + 34} 500 L{x + 160} 480 Q{x + 80} 500 {x + 74} 560 L{x + 80} 760Z", SAND)
    c.rect(-10, 436, 1620, 54, CREAM)
    c.rect(-10, 476, 1620, 14, SAND)
    train(c, -60, 436, 4, WHITE, VERM, 340)
    for x in range(0, 1600, 74):
        c.rect(x, 410, 5, 30, TEAL)
    c.rect(0, 408, 1600, 5, TEAL)
    bus(c, 860, 846, 360, SEA)
    person(c, 540, 872, 150, VERM, INK, 0, "long", item="bag", right="carry")
    person(c, 610, 876, 158, GOLD, DEEP, 1, "short", right="hold", item="phone", flip=True)
    return c


def cang_container(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 900, c.vertical("#f3b16e", "#f8d9a4", "#fbeccb"))
    sun(c, 1240, 330, 120, VERM, halo=False)
    skyline(c, 560, 120, "#e5b483")
    river(c, 556, "#e0a873", "#2c8a86")
    waves(c, 590, 4, WHITE, opacity=.4)
    c.path("M560 470 L1540 470 L1470 660 L640 660 Q580 600 560 470Z", DEEP)
    c.path("M576 540 L1515 540 L1470 660 L640 660 Q600 620 576 540Z", VERM)
    c.rect(1350, 260, 130, 214, WHITE)
    c.rect(1362, 280, 106, 26, DEEP)
    c.rect(1390, 210, 34, 52, GOLD)
    for row in range(3):
        for k in range(6 - row % 2):
            container(c, 640 + k * 114 + row * 20, 418 - row * 54, 108, 50, c.random.choice((TEAL, GOLD, CORAL, SEA, PAPER, MINT)))
    c.rect(0, 690, 1600, 220, "#4a5a5c")
    c.rect(0, 690, 1600, 16, PAPER)
    for x in (150, 420):
        c.rect(x, 120, 24, 590, TEAL)
    c.path("M90 150 L940 150 L940 176 L90 176Z", TEAL)
    c.line([(290, 40), (110, 152)], TEAL, 10)
    c.line([(290, 40), (900, 152)], TEAL, 10)
    c.line([(290, 40), (290, 160)], TEAL, 16)
    for k in range(3):
        c.line([(162, 300 + k * 130), (432, 420 + k * 130 if k < 2 else 640)], TEAL, 8)
    c.rect(560, 176, 70, 30, INK)
    c.line([(575, 206), (575, 270)], INK, 5)
    c.line([(615, 206), (615, 270)], INK, 5)
    container(c, 530, 270, 130, 58, VERM)
    for k in range(4):
        container(c, 1130 + k * 118 - 40, 736, 112, 54, (SEA, GOLD, CORAL, TEAL)[k])
        container(c, 1090 + k * 118, 792, 112, 54, (GOLD, TEAL, MINT, VERM)[k])
    with c.at(240, 850):
        container(c, 0, -120, 330, 92, GOLD)
        c.rect(-10, -28, 350, 14, INK)
        c.path("M350 -14 L350 -110 L430 -110 Q456 -108 462 -60 L470 -14Z", VERM)
        c.path("M392 -100 L430 -100 Q446 -98 450 -62 L392 -62Z", PALE)
        for wx in (40, 96, 300, 420):
            c.circle(wx, -8, 24, INK)
            c.circle(wx, -8, 10, SAND)
    return c


def con_dao_dem_trang(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 900, c.vertical("#081c2c", "#123f5a", "#2c7f90"))
    for _ in range(90):
        c.circle(c.random.randint(0, 1600), c.random.randint(0, 420), c.random.uniform(1, 3.2), WHITE, opacity=c.random.uniform(.3, .95))
    c.circle(1230, 180, 86, AMBER)
    c.circle(1230, 180, 150, AMBER, opacity=.1)
    c.circle(1262, 160, 72, "#0c2b40", opacity=.14)
    c.path("M160 640 Q300 400 430 460 Q520 300 690 380 Q800 260 930 430 Q1050 420 1190 640Z", "#0c2f33")
    c.path("M100 640 Q260 520 420 560 Q600 440 780 540 Q960 500 1250 640Z", "#134a48")
    c.rect(0, 636, 1600, 270, c.vertical("#1e6a78", "#081c2c"))
    for i in range(24):
        c.rect(1230 - c.random.randint(10, 90), 646 + i * 10, c.random.randint(30, 150), 4, AMBER, 2, opacity=.55 - i * .02)
    waves(c, 690, 6, SKY, opacity=.16)
    c.path("M330 640 Q600 610 980 640 L1010 662 L300 662Z", SAND)
    c.rect(560, 548, 190, 92, WHITE, 4)
    c.poly([(545, 550), (655, 500), (765, 550)], VERM)
    c.rect(632, 566, 46, 46, VERM, 4)
    c.rect(650, 572, 10, 34, WHITE)
    c.rect(638, 584, 34, 10, WHITE)
    for x in (574, 700):
        c.rect(x, 572, 34, 34, AMBER, 3)
    palm(c, 480, 644, 130, "#1e6a52")
    palm(c, 830, 646, 160, "#1e6a52")
    c.line([(790, 640), (790, 450)], PAPER, 6)
    c.path("M764 458 Q790 490 816 458Z", PAPER)
    for i in range(5):
        r = 70 + i * 76
        c.path(f"M{790 + r * .25:.0f} {450 - r * .6:.0f} A{r} {r} 0 0 1 {790 + r * .78:.0f} {450 - r * .12:.0f}", None, GOLD, 6, .95 - i * .17)
    with c.at(1330, 90, 1, 24):
        c.rect(-26, -16, 52, 32, PAPER, 6)
        c.rect(-104, -14, 70, 28, SEA, 2)
        c.rect(34, -14, 70, 28, SEA, 2)
    boat(c, 250, 770, 90, "#d4472a")
    return c


def tram_do_trieu(name):
    c = Canvas(name, "#c5dcd6")
    c.rect(0, 0, 1600, 560, c.vertical("#7f9fa3", "#d9d9c4"))
    for _ in range(80):
        x, y = c.random.randint(-60, 1600), c.random.randint(-20, 520)
        c.line([(x, y), (x - 16, y + 54)], WHITE, 3, .45)
    tube_houses(c, 620, 640, (400, 330, 470, 380, 430, 350, 460), 150)
    c.rect(600, 626, 1010, 40, "#9d8c75")
    for k in range(7):
        c.rect(640 + k * 150, 646, 70, 16, "#857660")
    c.rect(0, 660, 1600, 250, c.vertical("#5f8d86", "#2b5f63"))
    c.path("M0 676 Q120 654 240 676 T480 676 T720 676 T960 676 T1200 676 T1440 676 T1680 676 L1680 900 L0 900Z", "#4b7f7b")
    waves(c, 720, 5, PALE, opacity=.5)
    c.rect(296, 170, 54, 640, PAPER, 8)
    for k in range(16):
        c.rect(296, 330 + k * 28, 26 if k % 4 else 54, 6, VERM if k % 4 == 0 else INK)
    c.rect(262, 100, 122, 90, DEEP, 12)
    for k, colour in enumerate((MINT, GOLD, VERM)):
        c.circle(290 + k * 33, 146, 13, colour)
        if k == 1:
            c.circle(290 + k * 33, 146, 26, colour, opacity=.3)
    c.poly([(220, 70), (400, 30), (412, 66), (232, 106)], SEA, PAPER, 5)
    for k in range(1, 4):
        c.line([(220 + k * 45, 70 - k * 10), (232 + k * 45, 106 - k * 10)], PAPER, 3)
    for k in range(3):
        r = 60 + k * 44
        c.path(f"M{400 + r * .3:.0f} {110 - r:.0f} A{r} {r} 0 0 1 {400 + r:.0f} {110 - r * .2:.0f}", None, VERM, 8, .9 - k * .25)
    boat(c, 560, 800, 110, BROWN)
    person(c, 560, 800, 150, TEAL, INK, 1, hat="cone", right="point", flip=True)
    return c


def ban_do_quy_hoach(name):
    c = Canvas(name, "#e9d7b4")
    c.circle(820, 500, 700, "#efe0c2")
    with c.at(800, 520, 1, 0):
        c.poly([(-620, 40), (0, -270), (620, 40), (0, 350)], "#00000022")
        c.poly([(-620, 10), (0, -300), (620, 10), (0, 320)], INK)
        c.poly([(-570, 8), (0, -276), (570, 8), (0, 292)], PALE)
        c.poly([(-570, 8), (-520, -17), (50, 268), (0, 292)], SKY)
        c.path("M-300 -126 Q-60 40 110 -10 T330 128", None, SEA, 44)
        c.line([(-90, -230), (480, 54)], WHITE, 16)
        c.line([(-430, -62), (140, 222)], WHITE, 16)
        c.line([(300, -126), (-270, 158)], WHITE, 16)
        blocks = [(i, j) for i in range(6) for j in range(6)]
        for i, j in blocks:
            px, py = (i - j) * 86, (i + j) * 43 - 216
            if c.random.random() < .24:
                c.ellipse(px, py + 6, 30, 16, LEAF)
                continue
            h, s = c.random.choice((24, 40, 60, 96, 150)), 30
            top = c.random.choice((AMBER, CORAL, MINT, WHITE, GOLD))
            side = {AMBER: GOLD, CORAL: VERM, MINT: SEA, WHITE: PAPER, GOLD: WOOD}[top]
            c.poly([(px - s, py - h), (px, py - s / 2 - h), (px + s, py - h), (px, py + s / 2 - h)], top)
            c.poly([(px - s, py - h), (px, py + s / 2 - h), (px, py + s / 2), (px - s, py)], side)
            c.poly([(px + s, py - h), (px, py + s / 2 - h), (px, py + s / 2), (px + s, py)], TEAL)
    pin(c, 892, 330, 140)
    c.path("M1640 900 L1320 900 Q1230 800 1130 700 Q1090 660 1112 636 Q1140 614 1180 650 L1260 720 Q1300 660 1380 676 Q1520 700 1640 780Z", "#d39a6d")
    c.path("M1640 740 L1560 730 L1500 900 L1640 900Z", TEAL)
    return c


def day_tro(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 900, c.vertical("#101f38", "#2b3a5c", "#7d5a6b"))
    c.circle(1370, 150, 60, CREAM)
    for _ in range(50):
        c.circle(c.random.randint(0, 1600), c.random.randint(0, 260), 2, WHITE, opacity=.6)
    c.rect(120, 240, 1360, 560, "#c98f63")
    c.rect(90, 206, 1420, 44, BROWN)
    for floor in range(2):
        base = 500 + floor * 300
        for k in range(6):
            x = 150 + k * 222
            lit = c.random.random() < .66
            c.rect(x, base - 200, 84, 200, (DEEP, TEAL, "#7d3a2a")[(k + floor) % 3], 4)
            c.circle(x + 70, base - 96, 5, GOLD)
            c.rect(x + 26, base - 186, 32, 22, WHITE, 2)
            c.rect(x + 102, base - 180, 84, 92, AMBER if lit else "#33475a", 4, BROWN, 6)
            c.line([(x + 144, base - 180), (x + 144, base - 88)], BROWN, 5)
            if lit and k % 2:
                c.circle(x + 128, base - 118, 16, INK)
                c.path(f"M{x + 104} {base - 88} Q{x + 128} {base - 118} {x + 152} {base - 88}Z", INK)
    c.rect(90, 500, 1420, 22, BROWN)
    for x in range(100, 1510, 26):
        c.rect(x, 430, 5, 74, INK)
    c.rect(90, 424, 1420, 9, INK)
    for i in range(13):
        x = 190 + i * 96 + c.random.randint(-14, 14)
        w = c.random.choice((46, 60, 70))
        c.rect(x, 432, w, c.random.randint(56, 92), c.random.choice((VERM, WHITE, GOLD, MINT, CORAL, SKY)), 5)
    c.rect(0, 800, 1600, 100, "#1a2a3a")
    for x, colour in ((260, VERM), (430, SEA), (1180, GOLD), (1340, WHITE)):
        motorbike(c, x, 850, 150, colour)
    person(c, 780, 866, 230, WHITE, INK, 0, "long", right="carry", item="bag")
    person(c, 900, 866, 240, TEAL, BROWN, 1, "short", right="hold", item="phone", flip=True)
    return c


def tu_sach_dau_hem(name):
    c = Canvas(name, "#f6e7c8")
    c.rect(0, 0, 1600, 720, c.vertical("#fbe9bd", "#f6d99b"))
    c.rect(0, 60, 700, 660, "#e6b98a")
    for row in range(9):
        for k in range(9):
            if c.random.random() < .3:
                c.rect(-40 + k * 90 + (row % 2) * 40, 90 + row * 70, 70, 22, "#dba877", 3)
    c.rect(1290, 120, 320, 600, "#cfe0d4")
    c.rect(1340, 210, 120, 150, TEAL, 4)
    c.rect(1500, 210, 120, 150, TEAL, 4)
    c.rect(0, 716, 1600, 190, "#c9a878")
    c.rect(0, 716, 1600, 14, "#b08d5d")
    c.path("M800 730 Q830 480 812 300 L872 300 Q860 500 900 730Z", BROWN)
    for x, y, r in ((840, 180, 190), (660, 220, 130), (1020, 210, 150), (760, 70, 140), (960, 60, 140)):
        c.circle(x, y, r, MOSS)
    for _ in range(38):
        c.ellipse(c.random.randint(580, 1120), c.random.randint(0, 330), 30, 15, c.random.choice((LEAF, LEAF, VERM, GOLD)), .85)
    c.rect(420, 350, 330, 380, VERM, 10)
    c.poly([(395, 356), (585, 270), (775, 356)], "#a83520")
    for shelf in range(3):
        y = 374 + shelf * 112
        c.rect(440, y, 290, 100, "#7d2616")
        x = 446
        while x < 706:
            w = c.random.randint(14, 28)
            h = c.random.randint(62, 92)
            c.rect(x, y + 100 - h, w, h, c.random.choice((AMBER, MINT, WHITE, SEA, CORAL, PAPER, GOLD)), 2)
            x += w + 3
    c.rect(640, 300, 60, 34, INK, 5)
    c.circle(656, 317, 8, MINT)
    person(c, 320, 800, 270, SEA, DEEP, 2, "bob", right="up")
    c.ellipse(1230, 800, 62, 62, None, 1, INK, 9)
    c.ellipse(1450, 800, 62, 62, None, 1, INK, 9)
    c.line([(1230, 800), (1300, 700), (1410, 700), (1340, 800), (1300, 700)], TEAL, 10)
    c.line([(1340, 800), (1230, 800)], TEAL, 10)
    c.line([(1450, 800), (1404, 660), (1440, 650)], TEAL, 10)
    person(c, 1316, 812, 300, GOLD, INK, 1, hat="cone", right="point")
    return c


def phan_loai_rac(name):
    c = Canvas(name, "#d9e8cf")
    c.circle(800, 900, 780, "#e8f1df")
    c.circle(800, 900, 560, "#f4f7ea")
    for k, (colour, dark) in enumerate(((LEAF, MOSS), (GOLD, WOOD), (SEA, TEAL))):
        x = 270 + k * 390
        c.path(f"M{x} 480 L{x + 280} 480 L{x + 250} 830 L{x + 30} 830Z", colour)
        c.path(f"M{x + 200} 480 L{x + 280} 480 L{x + 250} 830 L{x + 190} 830Z", dark, opacity=.35)
        c.rect(x - 16, 452, 312, 40, dark, 12)
        with c.at(x + 20, 446, 1, -24 + k * 4):
            c.rect(0, -26, 300, 28, dark, 10)
            c.rect(120, -40, 60, 16, dark, 6)
        c.circle(x + 136, 650, 62, WHITE, opacity=.92)
    c.path("M370 690 Q350 620 420 604 Q450 650 400 690 M388 676 L424 620", MOSS, None)
    c.path("M780 690 L780 634 L792 616 L792 602 L810 602 L810 616 L822 634 L822 690Z", WOOD)
    c.rect(1154, 622, 64, 58, TEAL, 6)
    c.poly([(1154, 622), (1186, 604), (1218, 622)], SEA)
    for _ in range(9):
        x, y = c.random.randint(260, 540), c.random.randint(60, 360)
        with c.at(x, y, 1.3, c.random.randint(0, 360)):
            c.path("M0 0 Q14 -34 50 -30 Q44 6 0 0Z", c.random.choice((LEAF, MOSS, "#a9c06a")))
    for x, y, r in ((700, 130, 20), (800, 260, -30), (890, 120, 40), (760, 350, 12)):
        with c.at(x, y, 1.5, r):
            c.path("M-14 34 L-14 -14 L-6 -28 L-6 -42 L6 -42 L6 -28 L14 -14 L14 34Z", CORAL if r > 0 else MINT)
            c.rect(-14, -2, 28, 18, WHITE)
    for x, y, r in ((1120, 150, 14), (1240, 280, -20), (1300, 110, 32), (1150, 340, -8)):
        with c.at(x, y, 1.3, r):
            c.rect(-36, -28, 72, 56, SAND, 4)
            c.rect(-6, -28, 12, 56, WOOD)
    c.rect(0, 828, 1600, 80, "#b9cfae")
    person(c, 140, 850, 300, VERM, TEAL, 1, hat="cap", right="point")
    return c
