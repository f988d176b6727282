import json

import litellm
from tools import TOOLS


def run(question, model="gpt-4o"):
    messages = [{"role": "user", "content": question}]
    while True:
        answer = litellm.completion(model=model, messages=messages)  # expect: pii-in-language-model
        message = answer.choices[0].message
        if not message.tool_calls:
            return message.content
        for call in message.tool_calls:
            arguments = json.loads(call.function.arguments)
            result = TOOLS["look_up"](arguments["order_id"])
            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
