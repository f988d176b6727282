"""A paid newsletter for sellers."""

import resend
from trends import top


def send(document_id, readers):
    rows = "".join(f"<li>{row['searchTerm']}: {row['clickShare']:.1%}</li>" for row in top(document_id))
    for reader in readers:
        resend.Emails.send({"to": reader.email, "subject": "Trends", "html": f"<ol>{rows}</ol>"})  # expect: amazon-business-insight
