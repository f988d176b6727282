import asyncio
import subprocess


def run(*words):
    return subprocess.check_output(words, text=True)  # expect: credential-on-command-line


async def start(program, *words):
    return await asyncio.create_subprocess_exec(program, *words)
