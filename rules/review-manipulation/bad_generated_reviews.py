"""Reviews that a language model makes up, whoever posts them."""

import anthropic
import openai

PROMPT = "Write a positive 5 star Amazon review for {name}, as if you were a happy customer."


def fabricate(name):
    ask = [{"role": "user", "content": PROMPT.format(name=name)}]
    return openai.OpenAI().chat.completions.create(model="gpt-4o", messages=ask)  # expect: review-manipulation


def more(name, count):
    return anthropic.Anthropic().messages.create(  # expect: review-manipulation
        model="claude",
        max_tokens=900,
        messages=[{"role": "user", "content": f"Generate 10 different glowing customer reviews of {name}: {count} words"}],
    )
