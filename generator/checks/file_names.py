"""File names as offices type them: what to say of a backslash, of a place on one's own computer, of two in one."""

import posixpath
import re

from generator.model.declaration import Field

_ENDINGS = "jpe?g|jfif|png|gif|webp|bmp|tiff?|heic|svg|pdf|docx?|xlsx?|pptx?|wps|et|zip|mp4|csv|txt|md|html|ya?ml"
FILE_LIKE = re.compile(rf"\S+\.(?:{_ENDINGS})", re.I)
_OWN_COMPUTER = re.compile(r"[A-Za-z]:[\\/]|file:|\\\\", re.I)
_BETWEEN = re.compile(r"\s*[、，,；;\s]\s*")


def file_name_advice(name: str) -> str:
    """Say what to write for a name that was typed in a way that no website knows; nothing for any other."""
    parts = [part for part in _BETWEEN.split(name) if part]
    if len(parts) > 1 and all(FILE_LIKE.fullmatch(part) for part in parts):
        return f"一行写了{len(parts)}个文件；请每行写一个：{'，'.join(f'“- {part}”' for part in parts)}。"
    slashed = name.replace("\\", "/")
    if _OWN_COMPUTER.match(name) is not None:
        return f"这是您电脑上的路径；请把文件拷到稿件旁边，只写文件名“{posixpath.basename(slashed)}”。"
    return f"请把“\\”写成“/”：“{slashed}”。" if slashed != name else ""


def is_named_as_file(field: Field) -> bool:
    """Tell whether a field may name a file."""
    return field.key.file or field.name == "evidence"
