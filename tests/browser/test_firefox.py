"""The search in Firefox, which is another browser: from a disk and from a server."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest

from tests.browser.firefox import Firefox, find_firefox, running

pytestmark = pytest.mark.browser
SETTLED = "return /^(找到|没有)/.test(document.getElementById('search-status').textContent)"
LINKS = "return [...document.querySelectorAll('#search-results a')].map((link) => link.getAttribute('href'))"
TYPED = """
const box = document.getElementById("search-words");
box.value = "qzpy";
box.form.requestSubmit();
return box.form.elements.type.options.length > 5;
"""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Start Firefox where there is one."""
    program = find_firefox()
    if program is None:
        pytest.skip("no Firefox here")
    with running(program, tmp_path_factory.mktemp("firefox") / "profile") as started:
        yield started


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_search_works_in_firefox(firefox: Firefox, address_of: Callable[..., str], scheme: str) -> None:
    root = address_of("sample", scheme)

    firefox.open(f"{root}search.html?q={quote('示創組發［2026］3號')}")
    firefox.wait(SETTLED)
    numbered = firefox.run(LINKS)
    assert firefox.run(TYPED)
    firefox.wait("return location.search === '?q=qzpy'")
    firefox.wait(SETTLED)

    assert numbered[0] == "documents/shichuangzufa-2026-3.html"
    assert firefox.run(LINKS)[0] == "evaluations/index.html"
    assert firefox.run("return document.querySelector('#search-results mark').textContent") == "群众评议"
