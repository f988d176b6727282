import os

from openai import OpenAI


def model():
    return OpenAI(base_url="http://ollama:11434/v1", api_key=os.environ.get("LLM_KEY", "none"))
