from groq import Groq
from stats import week


def write(since):
    figures = week(since)
    prompt = f"Write two sentences: {figures['orders']} orders by {figures['buyers']} buyers."
    return Groq().chat.completions.create(model="llama-3.3-70b", messages=[{"role": "user", "content": prompt}])
