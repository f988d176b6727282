from openai import AsyncOpenAI


class Writer:
    """Writes bullet points for our own products from our own product database."""

    def __init__(self):
        self.client = AsyncOpenAI()

    async def bullets(self, product):
        prompt = f"Five bullet points for {product.name}, {product.material}, {product.buyer_name}"
        answer = await self.client.responses.create(model="gpt-4o", input=prompt)
        return answer.output_text
