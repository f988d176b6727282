from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

PROMPT = ChatPromptTemplate.from_messages([("system", "You help the shipping team."), ("user", "{record}\n\n{question}")])


class Assistant:
    def __init__(self, model="gpt-4o"):
        self.chain = PROMPT | ChatOpenAI(model=model, temperature=0) | StrOutputParser()

    def ask(self, record, question):
        return self.chain.invoke({"record": record, "question": question})  # expect: pii-in-language-model
