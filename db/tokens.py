"""Codes that people type and tokens that stand in links; only their hashes are kept."""

import hashlib
import secrets

# No two of these are taken for one another on a beamer or in handwriting.
ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
JOIN_LENGTH = 6
PERSONAL_LENGTH = 8


def new_code(length: int) -> str:
    """A random code of so many easily read characters."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def normalised(typed: str) -> str:
    """What somebody meant by a typed code: capitals, without spaces and dashes."""
    return "".join(char for char in typed.upper() if char.isalnum())


def spaced(code: str) -> str:
    """A code in two halves, easier to read and to type: 'KX4 9PA'."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"


def new_token() -> str:
    """A secret of 192 random bits for a link or a cookie."""
    return secrets.token_urlsafe(24)


def hashed(token: str) -> str:
    """The form in which a token is kept; a long random token needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def hashed_code(code: str, salt: str) -> str:
    """The form in which a personal code is kept: salted and slow, because the code is short.

    About 5 ms: two hundred people who join within 15 s also need the processor for other things,
    and who holds the database to try 25 ** 8 codes on has all the answers already.
    """
    key = hashlib.scrypt(normalised(code).encode(), salt=salt.encode(), n=2**11, r=8, p=1, dklen=32)
    return key.hex()
