"""What is left of HTML, whether or not it was plain enough to be spared the close look."""

from random import Random

import pytest

from generator.sanitizer import sanitize

UNSEEN = "<i></i>"
"""What leaves no trace, and is never plain."""
TEXTS = ["", "灯。", "a &amp; b", "1 &lt; 2 &gt; 0", "&amp;lt;", "&quot;引&quot;", "it's", "\n", "　", "😀", "\ufffe"]
ODD = [
    "\xa0",
    "&nbsp;",
    "&",
    '"',
    "\x01",
    "\x0c",
    "<",
    ">",
    "</p>",
    "<p>",
    "</a>",
    "<b>",
    "<td>",
    "<pre>\n",
    "&#60;",
    "/>",
]
"""What a browser reads otherwise than it is written, or would have to mend."""
MARKS = [
    "<strong>{}</strong>",
    "<em>{}</em>",
    '<a href="~12">{}</a>',
    '<a href="https://example.org/?a=1&amp;b=2">{}</a>',
    '<img src="~0" alt="图" />{}',
    '<img src="~1" alt="图" title="题" />{}',
    '<img src="~2" alt="&quot;" />{}',
    "<br />\n{}",
    "<code>{}</code>",
]
BLOCKS = [
    "<p>{}</p>\n",
    '<h2 id="s1">{}</h2>\n',
    '<h2 id="s2" class="title">{}</h2>\n',
    '<h6 id="s3">{}</h6>\n',
    "<ul>\n<li>{}</li>\n<li>{}</li>\n</ul>\n",
    '<ol start="3">\n<li>{}</li>\n</ol>\n',
    '<table>\n<thead>\n<tr>\n<th class="right">{}</th>\n<th>{}</th>\n</tr>\n</thead>\n</table>\n',
    "<table>\n<thead>\n<tr>\n<th>{}</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>{}</td>\n</tr>\n</tbody>\n</table>\n",
    "<hr />\n",
    "<blockquote>\n<p>{}</p>\n</blockquote>\n",
    '<h3 id="s4" class="title">{}</h3>\n',
    '<h2 id="a">{}</h2>\n',
]


class Printer:
    """Writes HTML at random; `oddity` is how often something in it is odd."""

    def __init__(self, seed: int, oddity: float) -> None:
        self._random = Random(seed)
        self._oddity = oddity

    def page(self) -> str:
        """Write some blocks."""
        return "".join(self._block() for _ in range(self._random.randrange(3)))

    def _block(self) -> str:
        block = self._random.choice(BLOCKS)
        return block.format(*(self._running() for _ in range(block.count("{}"))))

    def _running(self) -> str:
        if self._random.random() < self._oddity:
            return self._random.choice(ODD)
        text = self._random.choice(TEXTS)
        return text + self._random.choice(MARKS).format(self._running()) if self._random.random() < 0.4 else text


@pytest.mark.parametrize("oddity", [0, 0.05, 0.5])
def test_plain_html_comes_out_as_the_close_look_would_leave_it(oddity: float) -> None:
    printer = Printer(1, oddity)

    for _ in range(5000):
        html = printer.page()
        assert sanitize(html) == sanitize(html + UNSEEN)


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="~1">灯<a href="~2">路</a></a></p>\n',
        "<p><strong>灯<strong>路</strong></strong></p>\n",
        "<p><strong>灯</em></strong></p>\n",
        "<p>灯<p>路</p></p>\n",
        "<ul>\n<li>灯\n<li>路</li>\n</ul>\n",
        "<ul>\n</ul>\n",
        '<h2 id="s1">灯</h3>\n',
        "<table>\n<thead>\n<tr>\n<td>灯</td>\n</tr>\n</thead>\n</table>\n",
        "<table>\n<thead>\n<tr>\n</tr>\n</thead>\n灯</table>\n",
        "<table>\n<tr>\n<td>灯</td>\n</tr>\n</table>\n",
        "<p>灯</p>路\n",
        "",
    ],
)
def test_html_that_is_not_written_as_it_is_read_gets_the_close_look(html: str) -> None:
    assert sanitize(html) == sanitize(html + UNSEEN)


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>灯<script>alert(1)</script></p>\n", "<p>灯</p>\n"),
        ('<p><img src="~0" alt="" onerror="alert(1)" /></p>\n', '<p><img src="~0" alt=""></p>\n'),
        ('<p><img src="~0" alt=""onload=x /></p>\n', '<p><img src="~0" alt=""></p>\n'),
        ('<p><a href="javascript:alert(1)">灯</a></p>\n', "<p><a>灯</a></p>\n"),
        ('<p><a href="~0" onclick="alert(1)">灯</a></p>\n', '<p><a href="~0">灯</a></p>\n'),
        ('<p style="x">灯</p><style>*{display:none}</style>\n', "<p>灯</p>\n"),
        ('<h2 id="s1" onclick="alert(1)">灯</h2>\n', '<h2 id="s1">灯</h2>\n'),
        ('<iframe src="~0"></iframe><p>灯</p>\n', "<p>灯</p>\n"),
    ],
)
def test_what_could_do_harm_is_taken_off(html: str, left: str) -> None:
    assert sanitize(html) == left
