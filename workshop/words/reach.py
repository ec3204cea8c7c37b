"""Words about letting phones in: the address, the test on a phone, and what helps."""

from typing import Final

from workshop.address import Fault, FoundBy, Way
from workshop.language import Text, say

TITLE = say("Telefoons binnenlaten", "Let phones in")
WHY: Final[dict[FoundBy, Text]] = {
    "chosen": say(
        "Dit adres koos je zelf, alleen voor deze workshop.",
        "You chose this address yourself, for this workshop only.",
    ),
    "configured": say(
        "Dit adres is ingesteld door wie Grondtoon voor jullie beheert.",
        "This address was set by whoever runs Grondtoon for you.",
    ),
    "asked": say(
        "Langs dit adres kwam je zelf binnen, dus het werkt.",
        "You came in by this address yourself, so it works.",
    ),
    "network": say(
        "Gevonden op deze laptop. Telefoons moeten op hetzelfde netwerk zitten.",
        "Found on this laptop. Phones have to be on the same network.",
    ),
    "alone": say(
        "Deze laptop zit op geen enkel netwerk. Telefoons kunnen er nu niet bij.",
        "This laptop is on no network at all. Phones cannot reach it now.",
    ),
}
ALONE = say(
    "Telefoons komen nu niet binnen: deze laptop zit op geen enkel netwerk. "
    "Zet wifi aan of maak een hotspot, en kies hieronder bij Telefoons binnenlaten het adres.",
    "Phones cannot come in now: this laptop is on no network at all. "
    "Switch on Wi-Fi or make a hotspot, and choose the address below at Let phones in.",
)
TEST = say(
    "Scan deze code met één telefoon. Die test zelf of alles werkt.",
    "Scan this code with one phone. It tests by itself whether everything works.",
)
TEST_ALT = say("QR-code van de test", "QR code of the test")
NONE_YET = say("Nog geen telefoon deed de test.", "No phone did the test yet.")
ONE = say(
    "{n} telefoon bereikte dit adres, om {time}.", "{n} phone reached this address, at {time}."
)
MORE = say(
    "{n} telefoons bereikten dit adres, de laatste om {time}.",
    "{n} phones reached this address, the last one at {time}.",
)
NOT_ALL = say(
    "Op {n} daarvan werkt niet alles. Op die telefoon staat wat helpt.",
    "On {n} of them not everything works. That phone says what helps.",
)

OTHER = say("Ander adres", "Another address")
CHOOSE = say("Andere adressen van deze laptop", "Other addresses of this laptop")
WAYS: Final[dict[Way, Text]] = {
    "wifi": say("{address} (wifi)", "{address} (Wi-Fi)"),
    "cable": say("{address} (kabel)", "{address} (cable)"),
    "other": say("{address}", "{address}"),
    "virtual": say("{address} (niet voor telefoons)", "{address} (not for phones)"),
}
TYPE = say("Of typ een adres", "Or type an address")
TYPE_HINT = say("Bijvoorbeeld http://192.168.1.20:8501", "For example http://192.168.1.20:8501")
USE = say("Gebruik dit adres", "Use this address")
USES = say(
    "De QR-code, de beamer en de links gaan dan meteen naar dit adres.",
    "The QR code, the beamer and the links then go to this address at once.",
)
BACK = say("Terug naar automatisch", "Back to automatic")
BACK_TO = say("Automatisch is dat nu {address}.", "Automatic is {address} now.")
FAULTS: Final[dict[Fault, Text]] = {
    "empty": say("Kies een adres of typ er een.", "Choose an address or type one."),
    "long": say("Dit adres is te lang.", "This address is too long."),
    "shape": say(
        "Dit lees ik niet als adres. Het begint met http:// of https://, met daarna een naam of "
        "vier getallen.",
        "I cannot read this as an address. It begins with http:// or https://, and then a name or "
        "four numbers.",
    ),
    "port": say(
        "Het getal na de dubbele punt moet tussen 1 en 65535 liggen.",
        "The number after the colon has to be between 1 and 65535.",
    ),
    "own": say(
        "Zo'n adres betekent op een telefoon: die telefoon zelf. Kies een ander adres.",
        "On a phone such an address means: that phone itself. Choose another address.",
    ),
}

HELP = say("Er komt geen telefoon binnen", "No phone comes in")
HELP_STEPS: Final = (
    (
        say("Zelfde netwerk", "Same network"),
        say(
            "Kijk of laptop en telefoon op hetzelfde wifi-netwerk zitten, "
            "niet op mobiel internet en niet op het gastennetwerk.",
            "See whether laptop and phone are on the same Wi-Fi network, "
            "not on mobile data and not on the guest network.",
        ),
    ),
    (
        say("De laptop houdt bezoek tegen", "The laptop keeps visitors out"),
        say(
            "Vraagt de laptop of Grondtoon (Python) het netwerk op mag, zeg dan ja. "
            "Staat het netwerk op de laptop als openbaar, maak er dan privé van.",
            "If the laptop asks whether Grondtoon (Python) may use the network, say yes. "
            "If the laptop treats the network as public, make it private.",
        ),
    ),
    (
        say("De school houdt apparaten uit elkaar", "The school keeps devices apart"),
        say(
            "Veel schoolwifi doet dat. Neem dan één telefoon als hotspot: zet de hotspot aan, "
            "verbind de laptop, laat ieder daarmee verbinden, en kies hierboven het nieuwe adres. "
            "Een telefoon laat vaak maar 5 tot 10 apparaten toe; "
            "voor een grote groep is een eigen wifi-kastje beter.",
            "Much school Wi-Fi does. Then take one phone as a hotspot: switch the hotspot on, "
            "connect the laptop, let everybody connect to it, and choose the new address above. "
            "A phone often allows only 5 to 10 devices; "
            "for a large group a Wi-Fi router of your own is better.",
        ),
    ),
    (
        say("Niets helpt", "Nothing helps"),
        say(
            "Gebruik Grondtoon dan op een vaste plek op internet: dan is elk netwerk goed, "
            "ook mobiel internet. Wie Grondtoon voor jullie beheert, kan dat klaarzetten. "
            "Zonder telefoons kan het met papier.",
            "Then use Grondtoon at a fixed place on the internet: any network will do, "
            "mobile data as well. Whoever runs Grondtoon for you can set that up. "
            "Without phones it can be done on paper.",
        ),
    ),
)

TEST_TITLE = say("Werkt het op deze telefoon?", "Does it work on this phone?")
TEST_BUSY = say(
    "Even geduld, de test duurt een paar tellen.", "One moment, the test takes a few seconds."
)
STEP_ADDRESS = say("Deze telefoon bereikt Grondtoon.", "This phone reaches Grondtoon.")
STEPS: Final[dict[str, Text]] = {
    "cookie": say("De telefoon onthoudt wie je bent.", "The phone remembers who you are."),
    "stream": say(
        "Het contact blijft open, zodat je vanzelf meegaat.",
        "Contact stays open, so that you follow by yourself.",
    ),
    "live": say("Wat je invult, komt aan.", "What you fill in arrives."),
    "speed": say("Een antwoord is snel terug.", "An answer is back quickly."),
}
FAILED: Final[dict[str, Text]] = {
    "cookie": say("De telefoon onthoudt niet wie je bent.", "The phone forgets who you are."),
    "stream": say("Het contact blijft niet open.", "Contact does not stay open."),
    "live": say("Wat je invult, komt niet aan.", "What you fill in does not arrive."),
    "speed": say("Er komt geen antwoord terug.", "No answer comes back."),
}
# Milliseconds; from here on people notice it at every tap.
TEST_SLOW_FROM: Final = 800
TEST_WORKS = say("Alles werkt. Je kunt meedoen.", "Everything works. You can take part.")
TEST_JOIN = say("Meedoen", "Take part")
TEST_AGAIN = say("Test opnieuw", "Test again")
TEST_NO_SCRIPT = say(
    "Deze browser voert geen scripts uit. Open dit adres in Safari, Chrome of Firefox.",
    "This browser runs no scripts. Open this address in Safari, Chrome or Firefox.",
)
REMEDIES: Final[dict[str, Text]] = {
    "cookie": say(
        "Deze browser bewaart geen cookies. Zet cookies aan in de instellingen, of open dit adres "
        "in een gewoon venster van Safari of Chrome.",
        "This browser keeps no cookies. Allow cookies in the settings, or open this address "
        "in an ordinary window of Safari or Chrome.",
    ),
    "stream": say(
        "Je kunt meedoen, maar iets onderweg houdt berichten tegen. De telefoon vraagt dan zelf "
        "om het nieuws en loopt soms een paar tellen achter. Een ander netwerk helpt.",
        "You can take part, but something on the way holds messages back. The phone then asks for "
        "news itself and is sometimes a few seconds late. Another network helps.",
    ),
    "live": say(
        "Iets onderweg verbreekt de verbinding. Zet een VPN of databesparing uit, of neem een "
        "ander netwerk, bijvoorbeeld de hotspot van de begeleider.",
        "Something on the way breaks the connection. Switch off a VPN or data saver, or take "
        "another network, for instance the hotspot of the facilitator.",
    ),
    "speed": say(
        "Grondtoon antwoordt niet meer. Kijk of je nog op hetzelfde netwerk zit en test opnieuw.",
        "Grondtoon no longer answers. See whether you are still on the same network, "
        "and test again.",
    ),
    "slow": say(
        "Het werkt, maar traag. Ga dichter bij de router zitten of neem een ander netwerk.",
        "It works, but slowly. Sit closer to the router or take another network.",
    ),
}
