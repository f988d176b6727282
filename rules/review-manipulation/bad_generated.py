"""Writes reviews with a language model and posts them by a browser."""

from openai import OpenAI
from selenium import webdriver
from selenium.webdriver.common.by import By

client = OpenAI()


def text(product):
    prompt = f"Write a five star review of {product} in the voice of a happy customer."
    return client.responses.create(model="gpt-4o", input=prompt).output_text  # expect: review-manipulation


def post(asin, product):
    browser = webdriver.Chrome()
    browser.get(f"https://www.amazon.com/review/create-review/?asin={asin}")  # expect: review-manipulation
    browser.find_element(By.ID, "scarface-review-text-card-title").send_keys(text(product))
