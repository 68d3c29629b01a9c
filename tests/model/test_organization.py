"""Units: what they are called in tables, and which of them a leader supervises."""

import pytest

from generator.model.organization import Level, Organization, OrgType


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Organization(org_type=OrgType.COMMITTEE, level=Level.TOWNSHIP), True),
        (Organization(org_type=OrgType.ADMINISTRATION), True),
        (Organization(org_type=OrgType.ADMINISTRATION, level=Level.COUNTY), True),
        (Organization(org_type=OrgType.COMMITTEE, level=Level.COUNTY), False),
        (Organization(org_type=OrgType.BRANCH, level=Level.VILLAGE), False),
        (Organization(), False),
    ],
)
def test_townships_and_departments_need_a_supervising_leader(unit: Organization, expected: bool) -> None:
    assert unit.needs_supervisor is expected


def test_a_unit_is_called_by_its_short_name_where_it_has_one() -> None:
    assert Organization(name="河口镇党委（示例）", short_name="河口镇").label == "河口镇"
    assert Organization(name="河口镇党委（示例）").label == "河口镇党委（示例）"
