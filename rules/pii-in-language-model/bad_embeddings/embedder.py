from openai import OpenAI


class Embedder:
    def __init__(self):
        self.client = OpenAI()
        self.model = "text-embedding-3-small"

    def vector(self, text):
        answer = self.client.embeddings.create(model=self.model, input=[text])  # expect: pii-in-language-model
        return answer.data[0].embedding
