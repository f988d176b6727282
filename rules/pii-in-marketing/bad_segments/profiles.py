from dataclasses import asdict, dataclass, field


@dataclass
class Profile:
    email: str
    first_name: str = ""
    tags: list[str] = field(default_factory=list)

    def as_member(self):
        return {"email_address": self.email, "status": "transactional", "merge_fields": {"FNAME": self.first_name}}


def to_dicts(profiles):
    return [asdict(profile) for profile in profiles]
