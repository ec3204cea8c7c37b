"""Pictures that people add to an example: looked at, turned upright, made small, and made clean.

What comes out is a new JPEG made of the colours alone. Nothing else of the file is kept: no place,
no time, no name of the device, and no bytes that were hidden in it.
"""

import threading
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final, Literal

from PIL import Image, ImageOps

Fault = Literal["too_large", "no_picture", "too_many_pixels"]

# What a phone makes fits; what does not is refused before it is opened.
LARGEST: Final = 10 * 1024 * 1024
MEGABYTES: Final = LARGEST // (1024 * 1024)
# A picture that is small as a file can be endless once it is unpacked. A JPEG is read at a fraction
# of its size, the others are not.
_MOST_PIXELS: Final = {"JPEG": 50_000_000, "PNG": 24_000_000, "WEBP": 24_000_000}
# The longest side that comes out: enough for a beamer and for half a page of paper.
SIDE: Final = 1600
_HEAVIEST: Final = 700_000
_QUALITIES: Final = (84, 72, 60, 45)
_WHITE: Final = (255, 255, 255)
MIME: Final = "image/jpeg"

# One at a time: unpacking a picture takes memory that a small machine does not have twice.
_turn: Final = threading.Lock()


class Refused(ValueError):
    """The file is not taken; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


@dataclass(frozen=True)
class Photo:
    """A picture as it is kept: a JPEG, at most 1600 pixels long and wide."""

    data: bytes = field(repr=False)
    width: int
    height: int


def cleaned(file: bytes) -> Photo:
    """The picture in a file, upright, bounded, and without anything but its colours.

    Takes JPEG, PNG and WebP. Raises Refused for more than 10 MB, for what is no such picture or is
    damaged, and for one that has too many pixels to be unpacked safely.
    """
    if len(file) > LARGEST:
        raise Refused("too_large")
    with _turn:
        return _written(_opened(file))


def _opened(file: bytes) -> Image.Image:
    try:
        # Nothing is unpacked yet: this reads what the file says about itself.
        found = Image.open(BytesIO(file), formats=tuple(_MOST_PIXELS))
        if found.width * found.height > _MOST_PIXELS[found.format or "PNG"]:
            raise Refused("too_many_pixels")
        found.draft("RGB", (SIDE, SIDE))
        upright = ImageOps.exif_transpose(found)
        upright.thumbnail((SIDE, SIDE))
        return _opaque(upright)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise Refused("too_many_pixels") from bomb
    # What Pillow raises for a damaged file differs by format and by damage.
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError) as damage:
        if isinstance(damage, Refused):
            raise
        raise Refused("no_picture") from damage


def _opaque(picture: Image.Image) -> Image.Image:
    """The colours on white paper, in a picture that holds nothing else."""
    coloured = picture.convert("RGBA")
    paper = Image.new("RGB", coloured.size, _WHITE)
    paper.paste(coloured, mask=coloured.getchannel("A"))
    return paper


def _written(picture: Image.Image) -> Photo:
    data = b""
    for quality in _QUALITIES:
        stream = BytesIO()
        picture.save(stream, "JPEG", quality=quality, optimize=True)
        data = stream.getvalue()
        if len(data) <= _HEAVIEST:
            break
    return Photo(data, picture.width, picture.height)
