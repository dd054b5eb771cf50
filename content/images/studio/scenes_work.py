"""Schools, clinics, workshops and the work of public servants."""
from .canvas import (AMBER, BROWN, CORAL, CREAM, DEEP, GOLD, INK, LEAF, MINT, MOSS, PALE, PAPER, ROSE, SAND, SEA, SKY, TEAL, VERM, WHITE,
                     WOOD, Canvas)
from .people import bust, person
from .places import skyline, tree
from .things import motorbike, panel, phone, speech, star, tick


def lop_hoc_so(name):
    c = Canvas(name, "#f3e4c2")
    c.rect(0, 0, 1600, 900, c.vertical("#f7ebcf", "#efd9ac"))
    c.rect(150, 70, 900, 390, BROWN, 10)
    c.rect(170, 90, 860, 350, MOSS, 4)
    c.path("M230 330 Q330 180 430 300 T640 240", None, PAPER, 6, .9)
    c.line([(230, 360), (640, 360)], PAPER, 5, .9)
    for k in range(3):
        c.circle(720 + k * 100, 220, 34, None, PAPER, 5, .9)
        c.line([(700 + k * 100, 320), (770 + k * 100, 320)], PAPER, 5, .8)
    person(c, 1000, 640, 470, VERM, INK, 0, "long", dress="#fffbf2", right="point", flip=True)
    for i in range(22):
        t = i / 21
        x, y = 1120 + t * 380 + c.random.randint(-40, 40), 520 - t * 420 + c.random.randint(-50, 50)
        if t < .5:
            with c.at(x, y, 1, c.random.randint(-30, 30)):
                c.rect(-30, -22, 60, 44, (WHITE, SAND, CORAL)[i % 3], 4)
                c.line([(0, -20), (0, 20)], "#b9a98a", 3)
        else:
            s = 42 * (1.3 - t * .6)
            c.rect(x - s / 2, y - s / 2, s, s, (SEA, TEAL, GOLD, MINT)[i % 4], 6)
    c.rect(0, 640, 1600, 270, "#d9b98a")
    hairs, shirts = ("short", "bob", "short", "long", "bun"), (WHITE, SKY, WHITE, PAPER, WHITE)
    for k in range(5):
        x = 170 + k * 310
        if k in (1, 3):
            c.path(f"M{x + 80} 760 Q{x + 130} 690 {x + 120} 590", None, shirts[k], 34)
            c.circle(x + 120, 570, 24, "#e8b48a")
        bust(c, x, 700, 72, shirts[k], k, hairs[k], face=False)
        c.ellipse(x, 688, 70, 82, INK)
        c.path(f"M{x - 26} 800 L{x} 830 L{x + 26} 800 L{x + 14} 880 L{x - 14} 880Z", VERM)
    c.rect(0, 846, 1600, 60, WOOD)
    return c


def phong_kham_hen_gio(name):
    c = Canvas(name, "#e4f0ea")
    c.rect(0, 0, 1600, 640, c.vertical("#cfe7e2", "#eef6ef"))
    panel(c, 330, 60, 940, 250, INK, 16)
    for row in range(3):
        y = 90 + row * 70
        c.circle(390, y + 22, 20, (LEAF, LEAF, GOLD)[row])
        c.rect(440, y + 8, 180, 28, AMBER, 6)
        c.rect(660, y + 8, 330 - row * 60, 28, "#2b4b54", 6)
        c.rect(1080, y + 8, 130, 28, (SEA, SEA, VERM)[row], 6)
    c.rect(0, 640, 1600, 260, "#d6e3dc")
    c.poly([(640, 640), (960, 640), (1180, 900), (420, 900)], "#e6efe9")
    for i, x in enumerate((90, 1290)):
        c.rect(x, 330, 220, 310, WHITE, 6)
        c.rect(x + 20, 350, 180, 290, (SEA, CORAL)[i], 4)
        c.circle(x + 172, 500, 10, GOLD)
        c.rect(x + 80, 390, 60, 60, WHITE, 8)
        c.rect(x + 103, 400, 14, 40, VERM)
        c.rect(x + 90, 413, 40, 14, VERM)
    c.rect(560, 470, 480, 170, WHITE, 14)
    c.rect(560, 470, 480, 26, TEAL, 8)
    bust(c, 800, 392, 58, SEA, 2, "bun", collar=WHITE)
    c.rect(590, 540, 420, 60, PALE, 8)
    person(c, 330, 800, 330, CORAL, INK, 1, "short", hair_colour="#cfcabc", right="hold", item="paper")
    person(c, 420, 806, 310, GOLD, DEEP, 0, "bob")
    person(c, 1180, 800, 350, WHITE, TEAL, 0, "short", right="point")
    person(c, 1080, 860, 340, "#8b5a86", INK, 2, "long", right="hold", item="phone", flip=True)
    for x in (60, 1500):
        c.path(f"M{x - 40} 790 L{x + 40} 790 L{x + 30} 870 L{x - 30} 870Z", WOOD)
        for k in range(5):
            c.path(f"M{x} 790 Q{x - 70 + k * 35} 700 {x - 60 + k * 30} 640", None, MOSS, 12)
    return c


def xuong_co_khi(name):
    c = Canvas(name, "#24414c")
    c.rect(0, 0, 1600, 900, c.vertical("#2c4f5a", "#152b34"))
    for k in range(8):
        c.poly([(k * 220 - 60, 150), (k * 220 + 60, 40), (k * 220 + 60, 150)], "#33606b")
        c.rect(k * 220 + 4, 92, 50, 50, AMBER, opacity=.22)
    for x, y, r, teeth, colour in ((310, 520, 200, 16, GOLD), (590, 390, 120, 12, CORAL), (170, 280, 90, 10, SEA)):
        _gear(c, x, y, r, teeth, colour)
    panel(c, 800, 150, 480, 320, INK, 14)
    for i in range(22):
        colour = c.random.choice((LEAF, LEAF, LEAF, GOLD, "#5a6b70"))
        c.rect(830 + (i % 6) * 71, 180 + (i // 6) * 68, 58, 54, colour, 6)
    c.rect(0, 740, 1600, 170, "#0f2229")
    c.rect(0, 740, 1600, 12, GOLD)
    c.rect(1270, 560, 210, 190, VERM, 10)
    c.rect(1300, 590, 100, 70, PALE, 6)
    c.line([(1375, 560), (1290, 330), (1480, 220)], CORAL, 44)
    for x, y in ((1375, 556), (1290, 330), (1480, 220)):
        c.circle(x, y, 34, PAPER)
        c.circle(x, y, 15, INK)
    c.line([(1480, 250), (1450, 330)], PAPER, 16)
    c.line([(1480, 250), (1520, 330)], PAPER, 16)
    person(c, 700, 800, 360, SEA, INK, 1, hat="helmet", right="point")
    person(c, 560, 810, 350, GOLD, DEEP, 0, hat="helmet", right="hold", item="phone")
    return c


def _gear(c, x, y, r, teeth, colour):
    for k in range(teeth):
        with c.at(x, y, 1, k * 360 / teeth):
            c.poly([(-r * .13, -r * .84), (-r * .09, -r), (r * .09, -r), (r * .13, -r * .84)], colour)
    c.circle(x, y, r * .86, colour)
    c.circle(x, y, r * .58, "#24414c")
    c.circle(x, y, r * .34, colour)
    c.circle(x, y, r * .14, "#24414c")
    for k in range(4):
        with c.at(x, y, 1, k * 90):
            c.rect(-r * .07, -r * .66, r * .14, r * .4, colour)


def hem_bao_chay(name):
    c = Canvas(name, "#1b1e33")
    c.rect(0, 0, 1600, 900, c.vertical("#1a2340", "#3d2b3f", "#6e3a35"))
    c.poly([(0, 0), (560, 190), (560, 700), (0, 900)], "#7d4a3c")
    c.poly([(1600, 0), (1040, 190), (1040, 700), (1600, 900)], "#5b4a55")
    c.poly([(560, 700), (1040, 700), (1600, 900), (0, 900)], "#2a2433")
    c.poly([(560, 190), (800, 250), (1040, 190), (1040, 700), (560, 700)], "#2d3557")
    for k in range(3):
        a, b = 60 + k * 170, 160 + k * 150
        c.poly([(a, 210 + k * 34), (b, 226 + k * 34), (b, 390 + k * 12), (a, 390 + k * 14)], AMBER if k != 1 else "#2c2536")
        c.poly([(a, 520), (b, 520), (b, 800 - k * 40), (a, 828 - k * 44)], DEEP)
        a2, b2 = 1600 - a, 1600 - b
        c.poly([(a2, 210 + k * 34), (b2, 226 + k * 34), (b2, 390 + k * 12), (a2, 390 + k * 14)], AMBER if k == 1 else "#2c2536")
        c.poly([(a2, 520), (b2, 520), (b2, 800 - k * 40), (a2, 828 - k * 44)], "#3a2530")
    for x, y, r in ((300, 470, 26), (480, 440, 18), (1300, 470, 26), (1120, 440, 18)):
        c.circle(x, y, r, WHITE)
        c.circle(x, y, r * .36, VERM)
        for ring in (1.9, 2.8):
            c.circle(x, y, r * ring, None, VERM, 5, .5)
    c.path("M1196 240 Q1160 180 1200 120 Q1180 60 1240 10", None, "#b9a9b0", 34, .35)
    c.path("M1150 380 Q1120 300 1180 250 Q1176 300 1210 270 Q1250 330 1220 390Z", CORAL)
    c.path("M1166 388 Q1150 340 1188 310 Q1210 350 1206 390Z", AMBER)
    c.rect(820, 430, 8, 280, INK)
    c.circle(824, 430, 26, AMBER)
    c.circle(824, 430, 70, AMBER, opacity=.18)
    person(c, 690, 850, 400, "#8b5a86", INK, 0, "bun", right="carry")
    with c.at(782, 640, 1.1, 8):
        c.rect(-26, -20, 52, 120, VERM, 18)
        c.rect(-10, -46, 20, 30, INK)
        c.line([(10, -36), (50, -22), (62, 20)], INK, 9)
        c.rect(-26, 22, 52, 26, WHITE)
    person(c, 930, 830, 380, TEAL, INK, 1, "short", hair_colour="#cfcabc", right="point")
    person(c, 1130, 870, 380, GOLD, DEEP, 2, "bob", right="hold", item="phone", flip=True)
    return c


def tro_cap_tai_khoan(name):
    c = Canvas(name, "#e8d9ee")
    c.rect(0, 0, 1600, 900, c.vertical("#f4e6d6", "#f3d0b8"))
    c.circle(430, 470, 380, WHITE, opacity=.5)
    panel(c, 860, 120, 560, 520, WHITE, 24)
    c.rect(860, 120, 560, 110, VERM, 24)
    c.rect(860, 190, 560, 40, VERM)
    for x in (960, 1140, 1320):
        c.rect(x - 9, 84, 18, 76, INK, 9)
    for i in range(28):
        x, y = 895 + (i % 7) * 72, 262 + (i // 7) * 92
        if i == 4:
            c.circle(x + 28, y + 34, 46, GOLD)
            tick(c, x + 28, y + 36, 44, WHITE, 11)
        else:
            c.rect(x, y, 56, 68, PALE if i % 7 < 5 else ROSE, 8)
    for x, y, r in ((1200, 40, 34), (1260, 250, 0), (1130, 60, 24)):
        if r:
            c.circle(x, y, r, GOLD)
            c.circle(x, y, r * .7, None, AMBER, 5)
    with c.at(420, 560):
        c.circle(-40, 170, 150, None, INK, 16)
        c.circle(-40, 170, 26, INK)
        for k in range(6):
            with c.at(-40, 170, 1, k * 30):
                c.line([(0, -146), (0, 146)], INK, 3, .5)
        c.circle(190, 280, 44, None, INK, 14)
        c.path("M-120 60 L90 60 Q130 60 140 110 L170 270", None, INK, 18)
        c.path("M-130 -120 L-120 70", None, INK, 18)
        c.path("M-110 40 L80 30 Q120 34 128 80 L150 240 L210 250 L212 270 L120 270 L80 100 L-110 96Z", TEAL)
        c.path("M-120 60 Q-140 -120 -60 -130 Q40 -130 40 -20 L50 50Z", CORAL)
        c.path("M10 -80 Q70 -20 110 -30", None, CORAL, 44)
        c.circle(122, -34, 24, "#e8b48a")
    bust(c, 380, 340, 96, CORAL, 0, "bun", "#cfcabc")
    with c.at(556, 486, 1, 10):
        phone(c, 84, MINT)
        tick(c, 0, 0, 36, TEAL, 9)
    c.rect(0, 886, 1600, 20, "#d9a98c")
    return c


def chung_cu_bieu_quyet(name):
    c = Canvas(name, "#153a52")
    c.rect(0, 0, 1600, 900, c.vertical("#10283f", "#2a5a72", "#e09a6a"))
    skyline(c, 840, 220, "#1d455c")
    for bx, cols, rows, top in ((150, 8, 11, 130), (900, 9, 12, 80)):
        w, h = cols * 64 + 40, 900 - top
        c.rect(bx, top, w, h, PAPER)
        c.rect(bx + w - 60, top, 60, h, SAND)
        c.rect(bx - 14, top - 20, w + 28, 30, TEAL)
        mark = {(2, 6), (3, 7), (4, 6), (5, 5), (6, 4), (7, 3)} if cols == 9 else {(1, 5), (2, 6), (3, 5), (4, 4), (5, 3), (6, 2)}
        for row in range(rows):
            for col in range(cols):
                x, y = bx + 22 + col * 64, top + 26 + row * 62
                if (col, row) in mark:
                    c.rect(x - 2, y - 2, 50, 46, LEAF, 4)
                    tick(c, x + 23, y + 22, 26, WHITE, 7)
                else:
                    c.rect(x, y, 46, 42, c.random.choice((DEEP, DEEP, "#2b4f63", AMBER, "#35617a", CORAL)), 3)
                c.rect(x - 4, y + 44, 54, 6, WOOD)
    c.rect(0, 850, 1600, 60, INK)
    for x in (80, 760, 830, 1560):
        tree(c, x, 862, 150, MOSS, LEAF)
    person(c, 720, 880, 170, VERM, INK, 0, "long", right="hold", item="phone")
    return c


def tong_dai_phan_anh(name):
    c = Canvas(name, "#f6ead2")
    c.rect(0, 0, 1600, 900, c.vertical("#f9f1de", "#f1ddb4"))
    for k in range(11):
        x, y = 60 + (k % 4) * 150 + c.random.randint(-20, 20), 40 + (k // 4) * 130 + c.random.randint(-14, 14)
        speech(c, x, y, 140, 82, (CORAL, SEA, GOLD, MINT, VERM)[k % 5], "left" if k % 2 else "right", 2, WHITE)
    c.path("M60 500 L700 500 L470 640 L470 730 L300 730 L300 640Z", INK)
    c.path("M60 500 L700 500 L672 520 L90 520Z", "#31505a")
    for k, colour in enumerate((VERM, GOLD, SEA, TEAL)):
        y = 170 + k * 180
        c.path(f"M{330 + k * 30} 730 Q{330 + k * 30} {800 + k * 12} 620 {800 - k * 6} T900 {y + 70} L1160 {y + 70}", None, colour, 20)
        c.rect(1160, y - 10, 300, 160, colour, 12)
        c.rect(1190, y + 14, 96, 136, WHITE, 4)
        c.circle(1272, y + 86, 7, colour)
        if k == 0:
            c.path(f"M1390 {y + 20} Q1430 {y + 76} 1390 {y + 110} Q1350 {y + 76} 1390 {y + 20}Z", WHITE)
        elif k == 1:
            c.poly([(1400, y + 16), (1350, y + 80), (1386, y + 80), (1372, y + 124), (1426, y + 58), (1390, y + 58)], WHITE)
        elif k == 2:
            tree(c, 1390, y + 124, 108, WHITE, WHITE)
        else:
            c.rect(1340, y + 60, 100, 14, WHITE)
            c.line([(1360, y + 74), (1350, y + 120)], WHITE, 8)
            c.line([(1420, y + 74), (1430, y + 120)], WHITE, 8)
            c.rect(1330, y + 36, 120, 12, WHITE)
    return c


def den_phuong_sang_dem(name):
    c = Canvas(name, "#0d2238")
    c.rect(0, 0, 1600, 900, c.vertical("#0b1c33", "#1e3a5a", "#3f5870"))
    for _ in range(70):
        c.circle(c.random.randint(0, 1600), c.random.randint(0, 360), c.random.uniform(1, 3), WHITE, opacity=.7)
    c.path("M1390 90 A70 70 0 1 0 1440 210 A56 56 0 0 1 1390 90Z", AMBER)
    skyline(c, 700, 180, "#14304c")
    c.rect(330, 280, 940, 450, "#d8b98c")
    c.rect(300, 250, 1000, 46, BROWN)
    c.rect(640, 190, 320, 66, VERM, 6)
    star(c, 800, 222, 24, GOLD)
    for k in range(8):
        x = 366 + k * 112
        if k in (3, 4):
            continue
        for y in (330, 500):
            c.rect(x, y, 76, 110, AMBER, 4, WOOD, 6)
            c.line([(x + 38, y), (x + 38, y + 110)], WOOD, 5)
    c.rect(690, 470, 220, 260, AMBER)
    c.poly([(690, 730), (910, 730), (1160, 900), (440, 900)], AMBER, opacity=.35)
    c.rect(690, 330, 220, 100, AMBER, 4, WOOD, 6)
    c.rect(0, 728, 1600, 180, "#1b2c3c")
    c.poly([(690, 730), (910, 730), (1160, 900), (440, 900)], AMBER, opacity=.3)
    person(c, 800, 724, 190, TEAL, INK, 0, "bob", right="up")
    for x, flip, skin in ((420, False, 1), (1150, True, 2), (1300, True, 3)):
        person(c, x, 862, 300, "#3f7fae", DEEP, skin, "short" if skin != 2 else "long", right="hold" if skin == 1 else "carry", flip=flip)
    person(c, 510, 866, 170, CORAL, VERM, 0, "bun", right="up", flip=True)
    motorbike(c, 200, 870, 190, VERM)
    motorbike(c, 1480, 872, 190, SEA)
    return c


def hop_khu_pho(name):
    c = Canvas(name, "#f3d9a8")
    c.rect(0, 0, 1600, 620, c.vertical("#2b5f63", "#6d9a86", "#f0c98a"))
    for k in range(14):
        c.circle(60 + k * 118, 76 + (k % 2) * 34, 14, AMBER)
        c.circle(60 + k * 118, 76 + (k % 2) * 34, 34, AMBER, opacity=.2)
    c.path("M0 60 Q800 150 1600 60", None, INK, 4)
    tree(c, 150, 640, 420, "#24504a", MOSS)
    tree(c, 1480, 640, 460, "#24504a", MOSS)
    panel(c, 430, 130, 740, 410, INK, 12)
    tones, hairs = (SEA, CORAL, GOLD, MINT, "#8b5a86", TEAL), ("short", "bob", "long", "short", "bun", "short")
    for i in range(6):
        x, y = 450 + (i % 3) * 236, 150 + (i // 3) * 190
        with c.clip(x, y, 226, 180, 8):
            c.rect(x, y, 226, 180, (PALE, PAPER, "#cfe0ea", ROSE, AMBER, PALE)[i])
            bust(c, x + 113, y + 92, 50, tones[i], i, hairs[i], hat="helmet" if i == 5 else None)
    c.rect(780, 540, 40, 100, INK)
    c.rect(0, 620, 1600, 290, "#d7ac74")
    for row, y in enumerate((700, 810)):
        for k in range(7):
            x = 120 + k * 230 + row * 100
            colour = (VERM, SEA, "#3f7fae", GOLD)[(k + row) % 4]
            c.rect(x - 58, y + 10, 116, 110, colour, 14)
            bust(c, x, y - 30, 50, (WHITE, CORAL, TEAL, PAPER)[(k * 2 + row) % 4], k, "short", face=False)
            c.ellipse(x, y - 38, 50, 58, (INK, INK, "#cfcabc", "#3a2a26")[(k + row * 2) % 4])
            if (k + row * 3) % 4 == 1:
                c.line([(x + 70, y + 60), (x + 86, y - 60)], (WHITE, CORAL, TEAL, PAPER)[(k * 2 + row) % 4], 24)
                c.rect(x + 62, y - 120, 52, 62, LEAF, 6)
    return c


def thang_it_giay(name):
    c = Canvas(name, MOSS)
    c.rect(0, 0, 1600, 900, c.vertical("#5f9a63", "#2f6b4f"))
    c.circle(800, 470, 360, "#76ad73", opacity=.7)
    c.rect(560, 380, 480, 250, PAPER, 20)
    c.rect(560, 380, 480, 70, SAND, 20)
    c.rect(600, 400, 120, 18, INK, 9)
    c.circle(990, 410, 14, LEAF)
    c.rect(610, 560, 380, 110, INK, 10)
    c.path("M640 384 L660 250 L940 250 L960 384Z", WHITE)
    c.path("M800 260 Q794 220 800 180", None, BROWN, 14)
    for x, y, r in ((800, 190, 0), (784, 210, -60), (816, 200, 60), (790, 244, -95), (810, 240, 95)):
        with c.at(x, y, 3.1, r):
            c.path("M0 0 Q20 -16 0 -44 Q-20 -16 0 0Z", AMBER if r == 0 else "#a9d18e")
    c.path("M640 640 L960 640 L980 820 Q800 850 620 820Z", WHITE)
    for k in range(4):
        c.rect(670, 690 + k * 30, 250 - k * 36, 10, MINT, 5)
    for k in range(12):
        x, y = c.random.choice((c.random.randint(60, 470), c.random.randint(1130, 1540))), c.random.randint(80, 820)
        with c.at(x, y, 1, c.random.randint(-40, 40)):
            c.rect(-34, -44, 68, 88, WHITE, 4, opacity=.85)
            c.path("M-20 20 Q20 10 20 -26 Q-20 -16 -20 20Z", LEAF)
    return c


def bang_thi_dua(name):
    c = Canvas(name, VERM)
    for k in range(24):
        with c.at(800, 430, 1, k * 15):
            c.poly([(-44, -1000), (44, -1000), (0, 0)], "#dd5636" if k % 2 else "#c53f23")
    c.path("M690 560 L610 860 L720 800 L790 880 L800 600Z", TEAL)
    c.path("M910 560 L990 860 L880 800 L810 880 L800 600Z", SEA)
    for k in range(16):
        with c.at(800, 400, 1, k * 22.5):
            c.ellipse(0, -240, 62, 74, GOLD)
    c.circle(800, 400, 230, AMBER)
    c.circle(800, 400, 186, CREAM)
    star(c, 800, 400, 130, VERM)
    for x, y, colour in ((260, 640, SEA), (410, 720, GOLD), (1200, 720, MINT), (1350, 640, CORAL)):
        bust(c, x, y, 84, colour, int(x / 100), ("short", "bob", "bun", "long")[int(x / 50) % 4])
    for _ in range(60):
        x, y = c.random.randint(0, 1600), c.random.randint(0, 560)
        with c.at(x, y, 1, c.random.randint(0, 180)):
            c.rect(-9, -5, 18, 10, c.random.choice((AMBER, WHITE, MINT, CORAL)), 2)
    return c
