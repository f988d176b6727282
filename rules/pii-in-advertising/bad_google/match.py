from google.ads.googleads.client import GoogleAdsClient


class Matcher:
    def __init__(self):
        self.client = GoogleAdsClient.load_from_storage()

    def add(self, job, digests):
        service = self.client.get_service("OfflineUserDataJobService")
        operations = [{"create": {"user_identifiers": [{"hashed_email": digest}]}} for digest in digests]
        service.add_offline_user_data_job_operations(resource_name=job, operations=operations)  # expect: pii-in-advertising
