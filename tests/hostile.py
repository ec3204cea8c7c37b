"""What people may type, by accident or on purpose; it must appear exactly as typed."""

HOSTILE = {
    "html": "<script>alert('x')</script><img src=x onerror=alert(1)><b>vet</b>",
    "markdown": "# k **vet** [l](http://example.org) ![b](http://example.org/a.png) $x^2$ :red[r]",
    "format": "{naam} {0} %s {{x}} ${y}",
    "emoji": "Samen leren 👩🏽‍🏫🎈 en door ❤️",
    "right-to-left": "מילה אחת ثم كلمة",
    "long word": "leer" * 80,
    "quotes": "'enkel' \"dubbel\" & <hoeken> `terug`",
}

CONTROL = "een\x00twee\x07drie\u202evier\ud800"
