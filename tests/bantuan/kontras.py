"""Contrast of two colours by the formula of WCAG 2.2 (relative luminance)."""


def luminance(colour: str) -> float:
    """Relative luminance, 0 black to 1 white, of `#RRGGBB`."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21, whatever the order."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def blend(front: str, back: str, share: float) -> str:
    """Colour seen when `front` covers `back` with an opacity of `share`."""
    pairs = [(int(front[i : i + 2], 16), int(back[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(f * share + b * (1 - share)):02X}" for f, b in pairs)
