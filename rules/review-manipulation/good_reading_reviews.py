"""A language model reads reviews and drafts answers; it makes up none."""

import anthropic
import openai


def topics(texts):
    ask = [{"role": "user", "content": "Write a summary of these positive reviews, and of the 5 star ones:\n" + texts}]
    return openai.OpenAI().chat.completions.create(model="gpt-4o", messages=ask)


def answer(text):
    return anthropic.Anthropic().messages.create(
        model="claude",
        max_tokens=300,
        messages=[{"role": "user", "content": f"Write a reply to this 1 star review, then create a product review checklist: {text}"}],
    )
