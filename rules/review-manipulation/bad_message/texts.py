REVIEW = "We hope you like it. Please write a positive review, it helps our small shop."
GREETING = "Thank you for your order."
