from client import model
from sp_api.api import CatalogItems


def shorter(asin):
    item = CatalogItems(version="2022-04-01").get_catalog_item(asin, includedData="summaries").payload
    prompt = f"Shorten: {item['summaries'][0]['itemName']}"
    return model().chat.completions.create(model="llama3", messages=[{"role": "user", "content": prompt}])
