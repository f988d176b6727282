import httpx


async def upload(name, text, url="https://files.accounting-partner.example.com/in"):
    async with httpx.AsyncClient() as http:
        await http.put(f"{url}/{name}", content=text.encode())  # expect: information-to-external-host
