LABELS = {"seller_central_password": "Password of your Seller Central account"}
HELP = "amazon_password: never stored, see the policy"
amazon_passport_number = "C01X00T47"
