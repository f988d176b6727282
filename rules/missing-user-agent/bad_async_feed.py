import httpx

BASE = "https://sellingpartnerapi-na.amazon.com"


class Feeds:
    def __init__(self, token):
        self.client = httpx.AsyncClient(base_url=BASE, headers={"x-amz-access-token": token})

    async def submit(self, document_id):
        body = {"feedType": "JSON_LISTINGS_FEED", "marketplaceIds": ["ATVPDKIKX0DER"], "inputFeedDocumentId": document_id}
        answer = await self.client.post(f"{BASE}/feeds/2021-06-30/feeds", json=body)  # expect: missing-user-agent
        return answer.json()["feedId"]
