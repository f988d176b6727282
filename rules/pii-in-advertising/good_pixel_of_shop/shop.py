from facebook_business.adobjects.serverside.user_data import UserData


def purchase(customer, total):
    return {"user": UserData(email=customer.email, phone=customer.phone), "value": total}
