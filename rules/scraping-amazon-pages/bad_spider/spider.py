import scrapy
from settings import product_url


class Offers(scrapy.Spider):
    name = "offers"

    def start_requests(self):
        for asin in ("B000000001", "B000000002"):
            yield scrapy.Request(product_url(asin), callback=self.parse)  # expect: scraping-amazon-pages

    def parse(self, response):
        yield {"price": response.css("span.a-offscreen::text").get()}
