"""会议（D03）。

为什么（REV-6）：报道说八个单位发了言，下面只列出六个，读的人不知道漏了谁，也不知道该信哪一个。
对：`发言单位数: 3`，`发言单位`下面正好三行。
错：`发言单位数: 3`，`发言单位`下面只有两行。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site


def speaker_counts(site: Site) -> Iterator[Finding]:
    """D03: as many speakers are listed as are stated."""
    for meeting in site.meetings.records.values():
        stated, listed = meeting.speaker_count, len(meeting.speakers)
        if stated is not None and stated != listed:
            message = f"“发言单位数”写了“{stated}”，“发言单位”列出了{listed}个；请补齐名单，或改正个数。"
            yield finding(meeting.path, "D03", message, where=place(meeting, "speaker_count"))
