"""Linear-chain random fields (CRF): features and learnt weights in, the best labels of all out.

What the features and the labels are is the business of whoever asks: lines of a page in
`reader/parsing/labelling/`, characters of a text in `reader/names/`.
"""

from reader.crf.chain import NEVER, Chain, Decision
from reader.crf.packing import Packing, Row
from reader.crf.weights import Weights, WeightsReader

__all__ = ["NEVER", "Chain", "Decision", "Packing", "Row", "Weights", "WeightsReader"]
