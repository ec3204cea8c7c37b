"""Pictures become small and clean, and what is no picture is refused."""

import struct
import zlib
from io import BytesIO
from random import Random

import pytest
from PIL import Image

from workshop import photo
from workshop.photo import LARGEST, SIDE, Refused, cleaned

PLACE = 0x8825
SECRET = b"52.3702, 4.8952"


def file(picture=None, kind="JPEG", **how):
    stream = BytesIO()
    (picture or Image.new("RGB", (640, 480), "teal")).save(stream, kind, **how)
    return stream.getvalue()


def located():
    """A picture that says where and when it was taken, and with what; lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "Telefoon van Els"
    exif[PLACE] = {1: "N", 2: (52.0, 22.0, 12.0), 3: "E", 4: (4.0, 53.0, 42.0)}
    return file(exif=exif, comment=SECRET, icc_profile=SECRET)


def test_no_place_time_device_or_remark_comes_through():
    before = located()
    assert SECRET in before
    assert b"Telefoon" in before

    after = cleaned(before)
    opened = Image.open(BytesIO(after.data))

    assert dict(opened.getexif()) == {}
    assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert SECRET not in after.data
    assert b"Telefoon" not in after.data
    assert b"Exif" not in after.data


def test_a_picture_that_lies_on_its_side_comes_out_upright():
    assert (cleaned(located()).width, cleaned(located()).height) == (480, 640)


def test_bytes_behind_the_picture_are_left_behind():
    assert b"<script>" not in cleaned(file() + b"<script>alert(1)</script>").data


def test_texts_inside_a_png_are_left_behind():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Comment", "Groep 7, Amsterdam")
    assert b"Amsterdam" not in cleaned(file(kind="PNG", pnginfo=info)).data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_large_pictures_become_a_bounded_jpeg(kind):
    made = cleaned(file(Image.new("RGB", (4000, 3000), "orange"), kind))

    assert (made.width, made.height) == (SIDE, SIDE * 3 // 4)
    assert Image.open(BytesIO(made.data)).format == "JPEG"


def test_a_picture_full_of_detail_stays_light():
    noise = Image.frombytes("RGB", (1600, 1600), Random(1).randbytes(1600 * 1600 * 3))

    assert len(cleaned(file(noise, quality=95)).data) < 1_500_000


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "LA", "CMYK", "1"])
def test_every_kind_of_colours_becomes_plain_ones(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    made = cleaned(file(Image.new("RGB", (60, 40), "white").convert(mode), kind))

    assert Image.open(BytesIO(made.data)).mode == "RGB"


def test_what_one_could_see_through_becomes_white_paper():
    made = cleaned(file(Image.new("RGBA", (60, 40), (0, 0, 0, 0)), "PNG"))

    assert Image.open(BytesIO(made.data)).getpixel((30, 20)) == (255, 255, 255)


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"Dit is geen foto.",
        b"%PDF-1.7 ...",
        b"\xff\xd8\xff\xe0 begint als een JPEG",
        b"\x89PNG\r\n\x1a\n",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        file()[:300],
        file(kind="PNG")[:60],
        file(kind="GIF"),
        file(kind="TIFF"),
    ],
)
def test_what_is_no_picture_is_refused(bad):
    with pytest.raises(Refused) as refused:
        cleaned(bad)
    assert refused.value.fault == "no_picture"


def test_twenty_megabytes_are_refused_before_anything_is_opened():
    with pytest.raises(Refused) as refused:
        cleaned(file() + bytes(20 * 1024 * 1024))
    assert refused.value.fault == "too_large"
    assert LARGEST < 20 * 1024 * 1024


def bomb(width, height):
    """A PNG of a few bytes that says to be this large."""

    def chunk(name, body):
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [6_000, 10_000, 60_000])
def test_a_small_file_that_would_be_endless_is_refused_unopened(side, monkeypatch):
    monkeypatch.setattr(photo, "_opaque", lambda _: pytest.fail("it was unpacked"))
    with pytest.raises(Refused) as refused:
        cleaned(bomb(side, side))
    assert refused.value.fault == "too_many_pixels"
