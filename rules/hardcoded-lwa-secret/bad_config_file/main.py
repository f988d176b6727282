from sp_api.api import Sellers

print(Sellers(account="default").get_marketplace_participation().payload is not None)
