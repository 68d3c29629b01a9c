"""`fix`: what it shows, what it writes, what it leaves alone, and that nothing is lost."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.mending.mend import Mended, mend
from generator.mending.menders import MENDERS
from generator.mending.reading import read
from generator.mending.writing import Backups, Unwritten, write_fixed
from tests.workbench import ROOT, SITES, Office, copy_of, files_of

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
UNIT = "content/organizations/hekou.yml"
NEWS = "content/news/ketang.md"
SOUND_UNIT = "# 由组织科维护\n名称: 河口村党支部（示例）\n\n类型: 党支部  # 2024年改\n领域: 农村\n"
FULL_WIDTH = SOUND_UNIT.replace("名称: ", "名称：")
MENDED_IN_BROKEN = {
    "content/about.md": "1 F02",
    "content/briefings/2026-01.md": "1 F13",
    "content/campaign.yml": "12 F12",
    "content/leaders/li-shisi.yml": "5 F12",
    "content/news/fuzhi.md": "4 Q02, 10 Q02",
    "content/leaders/sun-shisan.yml": "4 F12",
    "content/leaders/wu-shiliu.yml": "6 F10",
    "content/news/guancha.md": "2 F14",
    "content/news/jinghao.md": "2 F11",
    "content/news/lianghang.md": "4 F10",
    "content/news/maohao.md": "2 F11",
    "content/news/xingxing.md": "2 F11, 4 F11",
    "content/news/zhuanfa.md": "4 F11",
    "content/organizations/dongwan-cun.yml": "1 F10, 2 F10, 3 F10",
    "content/organizations/fazhan.yml": "1 F13",
    "content/organizations/zhangcun.yml": "1 F12",
    "typical_cases/2026/zhuangtai.md": "7 F02",
}
"""What can be mended in tests/sites/broken, where a person has to look at all the rest."""


def fixed(path: str, text: str | bytes) -> Mended:
    """Mend a file in memory."""
    return mend(path, text.encode() if isinstance(text, str) else text, MENDERS)


def told(mended: Mended) -> list[str]:
    """Write what was done as `line CODE`."""
    return [f"{edit.line} {edit.code}" for edit in mended.done]


def backups(office: Office) -> dict[str, bytes]:
    """Read the only backup that there is."""
    (folder,) = (office.root / ".backup").iterdir()
    return files_of(folder)


def switch_off(office: Office, *codes: str) -> None:
    """Write into site.yml that some codes are not looked at."""
    with (office.root / "content/site.yml").open("a", encoding="utf-8") as settings:
        settings.write("检查:\n" + "".join(f"  {code}: 关闭\n" for code in codes))


@pytest.fixture
def broken(tmp_path: Path) -> Office:
    """Copy the broken site."""
    return copy_of("broken", tmp_path / "broken")


def content(office: Office) -> dict[str, bytes]:
    """Read both folders."""
    return {name: office.folders.disk(name).read_bytes() for name in office.folders.files()}


def test_without_write_the_change_is_shown_with_its_reason_and_nothing_is_written(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write({UNIT: FULL_WIDTH})
    before = files_of(office.root / "content")

    assert office.run("fix") == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{UNIT}：1处"
    assert lines[3].startswith("  第2行 F10 “名称：”用了全角冒号")
    assert lines[4:9] == [
        "@@ -1,3 +1,3 @@",
        " # 由组织科维护",
        "-名称：河口村党支部（示例）",
        "+名称: 河口村党支部（示例）",
        " ",
    ]
    assert "还没有写入" in lines[9]
    assert "--write" in lines[9]
    assert files_of(office.root / "content") == before
    assert not (office.root / ".backup").exists()


def test_with_write_only_the_faulty_line_changes_and_the_original_is_kept(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write({UNIT: FULL_WIDTH})

    assert office.run("fix", "--write") == 0

    assert (office.root / UNIT).read_text(encoding="utf-8") == SOUND_UNIT
    assert backups(office) == {UNIT: FULL_WIDTH.encode()}
    assert "-名称：河口村党支部（示例）" in capsys.readouterr().out
    assert office.told() == []


def test_in_the_broken_site_all_that_can_be_mended_is_and_nothing_else_is_touched(broken: Office) -> None:
    before, findings = content(broken), set(broken.told())

    assert broken.run("fix", "--write") == 1

    after = content(broken)
    assert {path for path in before if before[path] != after[path]} == MENDED_IN_BROKEN.keys()
    assert backups(broken) == {path: before[path] for path in MENDED_IN_BROKEN}
    answered = {f"{path}:{fault}" for path, faults in MENDED_IN_BROKEN.items() for fault in faults.split(", ")}
    assert answered <= findings
    assert not answered & set(broken.told())


@pytest.mark.parametrize("path", sorted(MENDED_IN_BROKEN.keys() - {"content/news/fuzhi.md", "content/news/guancha.md"}))
def test_a_mended_file_holds_the_same_data(path: str) -> None:
    mended = fixed(path, (SITES / "broken" / path).read_bytes())

    before, after = read(path, mended.old.text), read(path, mended.new.text)
    assert before.data
    assert (before.data, before.body) == (after.data, after.body)
    assert told(mended) == MENDED_IN_BROKEN[path].split(", ")


def test_a_second_run_finds_nothing_to_do(broken: Office, capsys: pytest.CaptureFixture[str]) -> None:
    broken.run("fix", "--write")
    after = content(broken)
    capsys.readouterr()

    broken.run("fix", "--write")

    assert "没有写入什么" in capsys.readouterr().out
    assert content(broken) == after
    assert len(list((broken.root / ".backup").iterdir())) == 1


def test_a_sound_site_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = copy_of("sound", tmp_path)

    assert sound.run("fix", "--write") == 0

    assert capsys.readouterr().out.splitlines()[0] == "没有写入什么。"
    assert not (sound.root / ".backup").exists()


def test_how_many_findings_are_left_for_a_person_is_said(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write({UNIT: FULL_WIDTH.replace("党支部  #", "支部  #")})

    assert office.run("fix") == 1

    assert capsys.readouterr().out.splitlines()[-1].startswith("还有1处要人来改，其中阻止发布的1处")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("last", ["", "END"])
def test_line_ends_stay_as_they_are(end: str, last: str) -> None:
    typed = FULL_WIDTH.removesuffix("\n") + last.replace("END", "\n")

    mended = fixed(UNIT, typed.replace("\n", end))

    assert mended.after.decode() == typed.replace("名称：", "名称: ").replace("\n", end)


def test_mixed_line_ends_stay_mixed() -> None:
    mended = fixed(UNIT, "名称：河口\r\n类型:党支部\n领域: 农村\r领域:　农村\r\n")

    assert mended.after.decode() == "名称: 河口\r\n类型: 党支部\n领域: 农村\r领域: 农村\r\n"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_another_encoding_becomes_utf_8_with_the_line_ends_it_had(encoding: str) -> None:
    text = SOUND_UNIT.replace("\n", "\r\n")

    mended = fixed(UNIT, text.encode(encoding))

    assert mended.after == text.encode()
    assert told(mended) == ["1 F13"]


def test_a_byte_order_mark_is_taken_off_and_that_is_said(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write({UNIT: b"\xef\xbb\xbf" + SOUND_UNIT.encode()})

    office.run("fix", "--write")

    assert (office.root / UNIT).read_bytes() == SOUND_UNIT.encode()
    assert "F13 文件开头有看不见的字节顺序标记（BOM）" in capsys.readouterr().out


ONE_BYTE_LOST = "名称: 农村工作\n类型: 党支部\n领域: 农村\n".encode()
ONE_BYTE_LOST = ONE_BYTE_LOST[:34] + ONE_BYTE_LOST[35:]
"""UTF-8 that can be read as GB18030, as words that nobody wrote."""


@pytest.mark.parametrize(
    "data",
    [ONE_BYTE_LOST, SOUND_UNIT.encode("gb18030").replace(b"\n", b"\xa2\xab\n", 1)],
    ids=["damaged UTF-8", "characters that mean nothing"],
)
def test_a_text_that_may_be_of_another_encoding_is_not_touched(data: bytes) -> None:
    mended = fixed(UNIT, data)

    assert mended.after == data
    assert [edit.code for edit in mended.refused] == ["F13"]


def test_several_faults_of_a_file_are_mended_in_one_run() -> None:
    typed = "名称：[示例]河口\r\n类型:党支部\r\n办公时间：工作日 #1 窗口\r\n口号:\r\n－一\r\n"

    mended = fixed(UNIT, "\ufeff" + typed)

    assert mended.after.decode() == (
        "名称: '[示例]河口'\r\n类型: 党支部\r\n办公时间: '工作日 #1 窗口'\r\n口号:\r\n- 一\r\n"
    )
    assert told(mended) == ["1 F13", "1 F10", "2 F10", "3 F10", "5 F12", "3 F14"]


def test_order_comments_and_blanks_stay() -> None:
    typed = "# 头\n领域: 农村   # 注一\n\n名称：  河口 # 注二\n类型:    党支部\n# 尾\n"

    mended = fixed(UNIT, typed)

    assert mended.after.decode() == typed.replace("名称：  河口", "名称: 河口")


@pytest.mark.parametrize("remark", ["办公时间: 工作日 #节假日另行通知", "办公时间: 工作日 #3月起调整"])
def test_what_may_be_a_remark_is_left_to_a_person(remark: str) -> None:
    mended = fixed(UNIT, f"{SOUND_UNIT}{remark}\n")

    assert not mended.is_changed


def test_a_number_in_quotes_that_its_field_would_refuse_is_not_written() -> None:
    mended = fixed(UNIT, SOUND_UNIT + "党员数: 46 #3 支部\n")

    assert not mended.is_changed
    assert [edit.code for edit in mended.refused] == ["F14"]


@pytest.mark.parametrize(
    "typed",
    [
        "名称: 河口\n类型: 党支部  领域: 农村\n",
        '名称：河口\n类型: 党支部\n领域: 农村\n办公时间: "工作日\n',
        "名称: 河口\n类型: 党支部\n领域: 农村\n三公开:\n    方式: 张贴\n\t日期: 2026-03-01\n",
        '名称: 河口\n类型: 党支部\n领域: 农村\n办公时间: "工作日\n  电话：见公告"\n',
    ],
    ids=["two entries on one line", "not readable", "an indent that fits nothing", "a text of two lines"],
)
def test_what_needs_a_person_is_not_touched(typed: str) -> None:
    mended = fixed(UNIT, typed)

    assert not mended.is_changed
    assert not mended.done


def test_what_the_office_switched_off_is_not_mended(office: Office) -> None:
    files: dict[str, str | bytes] = {
        UNIT: SOUND_UNIT.encode("gb18030"),
        "content/organizations/shang.yml": SOUND_UNIT.encode("utf-8-sig"),
        "content/organizations/xia.yml": SOUND_UNIT.replace("（示例）", " #3 组"),
    }
    office.write(files)
    switch_off(office, "F13", "F14")

    office.run("fix", "--write")

    assert not (office.root / ".backup").exists()


def test_beside_what_is_switched_off_the_rest_is_mended(office: Office) -> None:
    office.write({UNIT: FULL_WIDTH.replace("（示例）", "") + "办公时间: 工作日 #3 窗口\n"})
    switch_off(office, "F14")

    office.run("fix", "--write")

    expected = SOUND_UNIT.replace("（示例）", "") + "办公时间: 工作日 #3 窗口\n"
    assert (office.root / UNIT).read_text(encoding="utf-8") == expected


def test_what_the_office_lets_pass_is_not_mended(office: Office) -> None:
    waiver = "豁免:\n  - 检查: F14\n    原因: 井号后面是给自己看的\n"
    numbered = SOUND_UNIT.replace("（示例）", " #3 组")
    office.write({UNIT: numbered + waiver, "content/organizations/shang.yml": numbered})

    assert office.run("fix", "--write") == 0

    assert (office.root / UNIT).read_text(encoding="utf-8") == numbered + waiver
    assert list(backups(office)) == ["content/organizations/shang.yml"]


def test_only_the_files_that_are_named_are_mended(office: Office) -> None:
    other = "content/organizations/shang.yml"
    office.write({UNIT: FULL_WIDTH, other: FULL_WIDTH, NEWS: "---\n标题：灯\n日期: 2026-05-12\n---\n"})

    assert office.run("fix", "--write", str(office.root / UNIT), "content/news") == 0

    assert "名称: " in (office.root / UNIT).read_text(encoding="utf-8")
    assert "标题: " in (office.root / NEWS).read_text(encoding="utf-8")
    assert (office.root / other).read_text(encoding="utf-8") == FULL_WIDTH


@pytest.mark.parametrize("path", ["mkdocs.yml", "content/nothing.yml", "/etc/hosts", "content/../theme"])
def test_a_path_that_is_no_manuscript_is_2_and_nothing_is_written(
    office: Office, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    office.write({UNIT: FULL_WIDTH})

    assert office.run("fix", "--write", str(office.root / path)) == 2

    assert "没有可以改的稿件" in capsys.readouterr().err
    assert (office.root / UNIT).read_text(encoding="utf-8") == FULL_WIDTH


def test_a_link_out_of_the_content_is_not_followed(office: Office, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.yml"
    outside.write_text(FULL_WIDTH, encoding="utf-8")
    (office.root / UNIT).symlink_to(outside)

    assert office.run("fix", "--write") == 0
    assert office.run("fix", "--write", str(office.root / UNIT)) == 2

    assert outside.read_text(encoding="utf-8") == FULL_WIDTH
    assert (office.root / UNIT).is_symlink()


def test_a_link_inside_stays_a_link_to_the_mended_file(office: Office) -> None:
    link = office.root / "content/organizations/lian.yml"
    office.write({UNIT: FULL_WIDTH})
    link.symlink_to(office.root / UNIT)

    assert office.run("fix", "--write") == 0

    assert link.is_symlink()
    assert link.read_text(encoding="utf-8") == SOUND_UNIT


def test_a_read_only_file_is_named_and_the_others_are_mended(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    other = "content/organizations/shang.yml"
    office.write({UNIT: FULL_WIDTH, other: FULL_WIDTH})
    (office.root / UNIT).chmod(0o444)

    assert office.run("fix", "--write") == 1

    assert f"{UNIT}：文件是只读的" in capsys.readouterr().out
    assert (office.root / UNIT).read_text(encoding="utf-8") == FULL_WIDTH
    assert (office.root / other).read_text(encoding="utf-8") == SOUND_UNIT


def test_a_file_that_an_editor_saved_meanwhile_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "a.yml"
    place.write_text("名称: 刚存的\n", encoding="utf-8")

    with pytest.raises(Unwritten, match="刚才有人改了"):
        write_fixed(fixed(UNIT, FULL_WIDTH), place, Backups(tmp_path, NOW))

    assert files_of(tmp_path) == {"a.yml": "名称: 刚存的\n".encode()}


def test_a_link_that_took_the_file_s_place_meanwhile_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yml").write_text(FULL_WIDTH, encoding="utf-8")
    (tmp_path / "a.yml").symlink_to(tmp_path / "elsewhere.yml")

    with pytest.raises(Unwritten, match="链接"):
        write_fixed(fixed(UNIT, FULL_WIDTH), tmp_path / "a.yml", Backups(tmp_path, NOW))

    assert (tmp_path / "elsewhere.yml").read_text(encoding="utf-8") == FULL_WIDTH
    assert (tmp_path / "a.yml").is_symlink()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only an administrator can give files away")
def test_a_file_stays_whose_it_is(office: Office) -> None:
    office.write({UNIT: FULL_WIDTH})
    os.chown(office.root / UNIT, 12345, 12345)

    office.run("fix", "--write")

    owner = (office.root / UNIT).stat()
    assert (owner.st_uid, owner.st_gid) == (12345, 12345)


def test_permissions_stay_and_the_backup_is_no_more_open_than_the_file(office: Office) -> None:
    office.write({UNIT: FULL_WIDTH})
    (office.root / UNIT).chmod(0o640)

    office.run("fix", "--write")

    (kept,) = (office.root / ".backup").rglob("*.yml")
    assert stat.S_IMODE((office.root / UNIT).stat().st_mode) == 0o640
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640


def test_a_folder_that_cannot_be_written_to_loses_nothing(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write({UNIT: FULL_WIDTH})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    assert office.run("fix", "--write") == 1

    assert f"{UNIT}：系统不让写" in capsys.readouterr().out
    assert (office.root / UNIT).read_text(encoding="utf-8") == FULL_WIDTH
    assert not list((office.root / UNIT).parent.glob(".fix-*"))


def test_backups_of_two_runs_in_one_second_lie_apart(tmp_path: Path) -> None:
    place = tmp_path / "a.yml"
    for text in (FULL_WIDTH, FULL_WIDTH.replace("河口", "上河")):
        place.write_text(text, encoding="utf-8")
        write_fixed(fixed(UNIT, text), place, Backups(tmp_path, NOW))

    first, second = sorted((tmp_path / ".backup").iterdir())
    assert files_of(first) == {UNIT: FULL_WIDTH.encode()}
    assert files_of(second) == {UNIT: FULL_WIDTH.replace("河口", "上河").encode()}


def test_backups_are_neither_content_nor_in_the_published_site(office: Office, tmp_path: Path) -> None:
    office.write({UNIT: FULL_WIDTH})
    office.run("fix", "--write")

    assert office.build(tmp_path / "site") == 0

    assert not [name for name in files_of(tmp_path / "site") if "backup" in name]
    assert ".backup" in (ROOT / ".gitignore").read_text(encoding="utf-8")


def test_characters_that_nobody_sees_are_named(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write({UNIT: SOUND_UNIT.replace("河口村", "河口\u200b村\x1b")})

    office.run("fix")

    assert "-名称: 河口〔U+200B〕村〔U+001B〕党支部（示例）" in capsys.readouterr().out
