"""Records' paths as links see them, which are those that discovery reads back."""

from pathlib import Path

import pytest

from tests.harness import SiteFolder
from waypoints_site.discover.kinds import record_kind
from waypoints_site.documents import Document, Unmarked
from waypoints_site.resolve.mounting import mounted_record


@pytest.mark.parametrize(
    "path",
    [
        "content/people/ada.yaml",
        "content/teams/payments.yaml",
        "content/periods/2026-h2.yaml",
        "content/expectations/2026-h2/ada.yaml",
        "content/expectations/2026-h2/ada.remainder.yaml",
        "content/feedback/2026-h2/ada/requests.yaml",
        "content/feedback/2026-h2/ada/self.md",
        "content/feedback/2026-h2/ada/synthesis.md",
        "content/feedback/2026-h2/ada/plan.md",
        "content/feedback/2026-h2/ada/skip-level.md",
        "content/feedback/2026-h2/ada/skip-skip-level.md",
        "content/feedback/2026-h2/ada/peers/bo.md",
    ],
)
def test_a_path_and_its_kind_say_the_same(path: str) -> None:
    found = record_kind(tuple(path.split("/")[1:]))
    assert found is not None
    assert mounted_record(Document("elsewhere/x", *found, {}, Unmarked())) == path


def test_links_in_another_root_lead_where_they_would_in_content(site: SiteFolder, tmp_path: Path) -> None:
    site.small().write({"waypoints.yaml": "title: x\ncontent: [content, ../a/b/private]\n"})
    SiteFolder(tmp_path / "a/b/private").write(
        {
            "people/ada.yaml": "name: Ada\nstarted: 2020-01-01\n",
            "periods/2026-h2.yaml": "title: x\nstarts: 2026-07-01\nends: 2026-12-31\n",
            "feedback/2026-h2/ada/self.md": "---\nwritten: 2026-12-01\n---\n[start](../../../guides/start.md)\n",
        }
    )
    assert site.check("--today", "2026-12-01").places == []
