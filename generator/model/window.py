"""Window units (窗口单位): which they are, and what each must tell those who come (WIN-1)."""

from generator.model.organization import Organization, OrgType


def is_window(unit: Organization) -> bool:
    """Tell whether the unit receives the public."""
    return unit.is_window or unit.org_type is OrgType.WINDOW


def missing(unit: Organization, commitments: int) -> tuple[str, ...]:
    """List what a window unit does not tell, in the order of the directory."""
    told = {"办公时间": unit.hours, "电话": unit.phone, "公开承诺": commitments}
    return tuple(word for word, value in told.items() if not value)
