import shop

shop.old_orders()  # expect: legacy-call
