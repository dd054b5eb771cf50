"""A thin SVG canvas and the palette every picture shares."""
import random
from contextlib import contextmanager

INK, DEEP, TEAL, SEA, MINT, PALE = "#0e2730", "#123f49", "#17606a", "#2c8a86", "#8cc6b6", "#d5e8de"
CREAM, PAPER, SAND, WHITE = "#f7f0e1", "#eee2c9", "#e3c998", "#fffbf2"
VERM, CORAL, ROSE, GOLD, AMBER = "#d4472a", "#ec8060", "#f3b69c", "#e8b23f", "#f3d48a"
WOOD, BROWN, LEAF, MOSS, SKY, DUSK = "#a8693f", "#6d4330", "#5f9a63", "#2f6b4f", "#bfe0dd", "#f0a36b"
SKINS = ("#e8b48a", "#d39a6d", "#f1c7a3", "#bf8458")


class Canvas:
    def __init__(self, name, background=CREAM, width=1600, height=900):
        self.name, self.width, self.height = name, width, height
        self.random = random.Random(name)
        self.defs, self.parts, self.count = [], [], 0
        self.rect(0, 0, width, height, background)

    def svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
                f'viewBox="0 0 {self.width} {self.height}"><defs>{"".join(self.defs)}</defs>{"".join(self.parts)}</svg>')

    def raw(self, text):
        self.parts.append(text)

    @staticmethod
    def _style(fill, stroke, width, opacity, dash=None):
        out = f'fill="{fill or "none"}"'
        if stroke:
            out += f' stroke="{stroke}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"'
        if dash:
            out += f' stroke-dasharray="{dash}"'
        return out + (f' opacity="{opacity}"' if opacity < 1 else "")

    def rect(self, x, y, w, h, fill, r=0, stroke=None, sw=0, opacity=1):
        self.raw(f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r}" {self._style(fill, stroke, sw, opacity)}/>')

    def circle(self, x, y, r, fill, stroke=None, sw=0, opacity=1):
        self.raw(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" {self._style(fill, stroke, sw, opacity)}/>')

    def ellipse(self, x, y, rx, ry, fill, opacity=1, stroke=None, sw=0):
        self.raw(f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" {self._style(fill, stroke, sw, opacity)}/>')

    def path(self, d, fill=None, stroke=None, sw=0, opacity=1, dash=None):
        self.raw(f'<path d="{d}" {self._style(fill, stroke, sw, opacity, dash)}/>')

    def poly(self, points, fill=None, stroke=None, sw=0, opacity=1):
        self.path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z", fill, stroke, sw, opacity)

    def line(self, points, stroke, sw, opacity=1, dash=None):
        self.path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points), None, stroke, sw, opacity, dash)

    def vertical(self, *stops):
        """A top-to-bottom gradient over the shape's box; returns its paint."""
        self.count += 1
        step = 1 / (len(stops) - 1)
        inner = "".join(f'<stop offset="{i * step:.2f}" stop-color="{colour}"/>' for i, colour in enumerate(stops))
        self.defs.append(f'<linearGradient id="g{self.count}" x1="0" y1="0" x2="0" y2="1">{inner}</linearGradient>')
        return f"url(#g{self.count})"

    @contextmanager
    def at(self, x=0, y=0, scale=1.0, rotate=0, flip=False):
        sx = -scale if flip else scale
        self.raw(f'<g transform="translate({x:.1f} {y:.1f}) rotate({rotate}) scale({sx:.3f} {scale:.3f})">')
        yield
        self.raw("</g>")

    @contextmanager
    def clip(self, x, y, w, h, r=0):
        self.count += 1
        self.defs.append(f'<clipPath id="c{self.count}"><rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{r}"/></clipPath>')
        self.raw(f'<g clip-path="url(#c{self.count})">')
        yield
        self.raw("</g>")
