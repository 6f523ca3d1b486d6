"""Small colour profiles, and what their colours are in sRGB, by other sums than Pillow's."""

import struct

import numpy as np

# Red, green and blue of each as XYZ under D50, and the exponent of its curve.
PROFILES = {
    "Display P3": ([(0.51512, 0.2412, -0.00105), (0.29198, 0.69225, 0.04189),
                    (0.1571, 0.06657, 0.78407)], 2.2),
    "Adobe RGB (1998)": ([(0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087),
                          (0.14919, 0.06322, 0.74457)], 2.19921875),
    "sRGB": ([(0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708),
              (0.14307, 0.06061, 0.7141)], 2.2),
}  # fmt: skip
WHITE = (0.9642, 1.0, 0.8249)


def in_srgb(colour, name):
    """What a colour of a profile is in sRGB.

    colour: (red, green, blue) from 0 to 255.
    name: of the profile.
    Returns the like, cut off where sRGB has no such colour.
    """
    primaries, exponent = PROFILES[name]
    xyz = np.transpose(primaries) @ (np.array(colour) / 255) ** exponent
    linear = np.linalg.solve(np.transpose(PROFILES["sRGB"][0]), xyz).clip(0, 1)
    coded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return (255 * coded).round()


def rgb_profile(name):
    """A profile of red, green and blue.

    name: one of PROFILES.
    Returns its bytes.
    """
    primaries, exponent = PROFILES[name]
    curve = b"curv" + struct.pack(">IIH", 0, 1, round(exponent * 256)) + bytes(2)
    tags = {b"wtpt": _xyz(WHITE), b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    for letter, point in zip((b"r", b"g", b"b"), primaries, strict=True):
        tags[letter + b"XYZ"] = _xyz(point)
    return _profile(b"mntr", b"RGB ", b"XYZ ", name, tags)


def cmyk_profile(inks):
    """A profile of a press whose cyan, magenta and yellow are colours of one's own.

    inks: Lab of all 16 mixtures of no or full cyan, magenta, yellow and black, black fastest.
    Returns its bytes.
    """
    straight = bytes(range(256))
    codes = b"".join(
        bytes([round(light * 2.55), round(green) + 128, round(blue) + 128])
        for light, green, blue in inks
    )
    table = b"mft1" + bytes(4) + bytes([4, 3, 2, 0])
    table += struct.pack(">9i", *(np.eye(3, dtype=int) * 65_536).ravel())
    table += straight * 4 + codes + straight * 3
    tags = {b"wtpt": _xyz(WHITE), b"A2B0": table}
    return _profile(b"prtr", b"CMYK", b"Lab ", "A press of our own", tags)


def _xyz(point):
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(part * 65_536) for part in point))


def _profile(kind, space, between, name, tags):
    text = name.encode() + b"\0"
    tags[b"desc"] = b"desc" + struct.pack(">II", 0, len(text)) + text + bytes(78)
    tags[b"cprt"] = b"text" + bytes(4) + b"none\0"
    table, body, start = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for sign, content in tags.items():
        table += sign + struct.pack(">II", start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    head = bytes(4) + bytes(4) + b"\x02\x40\0\0" + kind + space + between
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", *(round(part * 65_536) for part in WHITE)) + bytes(48)
    whole = head + table + body
    return struct.pack(">I", len(whole)) + whole[4:]
