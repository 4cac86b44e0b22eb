<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT">
<context>
    <name>Report</name>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>não registado</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>stage %1</source>
        <translation>etapa %1</translation>
    </message>
    <message>
        <source>training</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>test</source>
        <translation>teste</translation>
    </message>
    <message>
        <source>a further block unfrozen</source>
        <translation>mais um bloco descongelado</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n/d</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusão</translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation>Curvas ROC</translation>
    </message>
    <message>
        <source>Precision-recall curves</source>
        <translation>Curvas de precisão e sensibilidade</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Diagrama de fiabilidade</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>confidence: the highest probability</source>
        <translation>confiança: a probabilidade mais alta</translation>
    </message>
    <message>
        <source>All shared test images</source>
        <translation>Todas as imagens de teste em comum</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Both right</source>
        <translation>Ambas certas</translation>
    </message>
    <message>
        <source>Only A right</source>
        <translation>Só A certa</translation>
    </message>
    <message>
        <source>Only B right</source>
        <translation>Só B certa</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>Ambas erradas</translation>
    </message>
    <message>
        <source>McNemar&apos;s p</source>
        <translation>p de McNemar</translation>
    </message>
    <message>
        <source>Macro F1 of A</source>
        <translation>F1 macro de A</translation>
    </message>
    <message>
        <source>Macro F1 of B</source>
        <translation>F1 macro de B</translation>
    </message>
    <message>
        <source>Difference B − A</source>
        <translation>Diferença B − A</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test, two-sided. Interval of the difference: 95 %, paired bootstrap over patients; an interval that holds 0 leaves open which run is better.</source>
        <translation>Teste exato de McNemar, bilateral. Intervalo da diferença: 95 %, bootstrap emparelhado por doentes; um intervalo que contém 0 deixa em aberto qual das execuções é melhor.</translation>
    </message>
    <message>
        <source>Per class: run %1 (A) against run %2 (B)</source>
        <translation>Por classe: execução %1 (A) face à execução %2 (B)</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>F1 of A</source>
        <translation>F1 de A</translation>
    </message>
    <message>
        <source>F1 of B</source>
        <translation>F1 de B</translation>
    </message>
    <message>
        <source>Comparison of the runs</source>
        <translation>Comparação das execuções</translation>
    </message>
    <message>
        <source>The first run (A) against each other run (B), image by image, on the test images that both speak of.</source>
        <translation>A primeira execução (A) face a cada uma das outras (B), imagem a imagem, nas imagens de teste sobre as quais ambas se pronunciam.</translation>
    </message>
    <message>
        <source>Run %1 was scored on other test images: %2 images of A alone and %3 of B alone are left out.</source>
        <translation>A execução %1 foi avaliada noutras imagens de teste: ficam de fora %2 imagens só de A e %3 só de B.</translation>
    </message>
    <message>
        <source>Images whose label differs between the sets of A and of run %1: %2.</source>
        <translation>Imagens cujo rótulo difere entre os conjuntos de A e da execução %1: %2.</translation>
    </message>
    <message>
        <source>Most frequent confusions: %1</source>
        <translation>Confusões mais frequentes: %1</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Verdadeira</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Share of the true class</source>
        <translation>Proporção da classe verdadeira</translation>
    </message>
    <message>
        <source>Confusion matrix, true down, predicted across: %1</source>
        <translation>Matriz de confusão, verdadeira nas linhas, prevista nas colunas: %1</translation>
    </message>
    <message>
        <source>%1. True down, predicted across; numbers are images. Blue: right, orange: wrong; the darker, the larger the share of the row.</source>
        <translation>%1. Classe verdadeira nas linhas, prevista nas colunas; os números são imagens. Azul: certo, laranja: errado; quanto mais escuro, maior a proporção da linha.</translation>
    </message>
    <message>
        <source>The matrix has too many classes to be drawn on a page; the CSV form of this report holds it.</source>
        <translation>A matriz tem classes de mais para ser desenhada numa página; está na versão CSV deste relatório.</translation>
    </message>
    <message>
        <source>Frozen set %1: images per class, part and modality</source>
        <translation>Conjunto congelado %1: imagens por classe, parte e modalidade</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation>Conjuntos de dados</translation>
    </message>
    <message>
        <source>%1: images per recorded diagnosis and modality</source>
        <translation>%1: imagens por diagnóstico registado e modalidade</translation>
    </message>
    <message>
        <source>Training and test parts</source>
        <translation>Partes de treino e de teste</translation>
    </message>
    <message>
        <source>Patients with images in both parts: %1. Figures of such a set look better than they would on new patients.</source>
        <translation>Doentes com imagens nas duas partes: %1. Os resultados de um conjunto assim parecem melhores do que seriam em doentes novos.</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exatidão equilibrada</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>F1 ponderado</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Kappa de Cohen</translation>
    </message>
    <message>
        <source>Matthews correlation (MCC)</source>
        <translation>Correlação de Matthews (MCC)</translation>
    </message>
    <message>
        <source>AUC, one against the rest, mean of the classes</source>
        <translation>AUC, uma classe contra as restantes, média das classes</translation>
    </message>
    <message>
        <source>Average precision, mean of the classes</source>
        <translation>Precisão média, média das classes</translation>
    </message>
    <message>
        <source>Expected calibration error (ECE)</source>
        <translation>Erro de calibração esperado (ECE)</translation>
    </message>
    <message>
        <source>True class among the first three</source>
        <translation>Classe verdadeira entre as três primeiras</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensibilidade</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>Especificidade</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisão</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>AP</source>
        <translation>AP</translation>
    </message>
    <message>
        <source>Figures over all test images</source>
        <translation>Resultados em todas as imagens de teste</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Per class: %1</source>
        <translation>Por classe: %1</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>One image moves F1 by</source>
        <translation>Uma imagem altera F1 em</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>too few to rank</source>
        <translation>poucas para ordenar</translation>
    </message>
    <message>
        <source>Classes with fewer than %1 test images are too few to rank. &quot;n/a&quot;: not defined (a class without images, never predicted, or a run without probabilities).</source>
        <translation>As classes com menos de %1 imagens de teste são pequenas de mais para ordenar. «n/d»: não definido (classe sem imagens, nunca prevista, ou execução sem probabilidades).</translation>
    </message>
    <message>
        <source>Figures with 95 % intervals</source>
        <translation>Resultados com intervalos de 95 %</translation>
    </message>
    <message>
        <source>How training and test images of a class differ in modality: %1</source>
        <translation>Como diferem em modalidade as imagens de treino e de teste de uma classe: %1</translation>
    </message>
    <message>
        <source>Share in training</source>
        <translation>Proporção no treino</translation>
    </message>
    <message>
        <source>Share in test</source>
        <translation>Proporção no teste</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>The modality whose share differs most. Distance: total variation between the shares of the two parts, 0 to 1. p: chi-square test by permutations, with Holm&apos;s correction over the classes.</source>
        <translation>A modalidade cuja proporção mais difere. Distância: variação total entre as proporções das duas partes, de 0 a 1. p: teste do qui-quadrado por permutações, com a correção de Holm sobre as classes.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>%1: %2 of the test images are %3, against %4 of the training images (%5 and %6 images; p %7 after Holm&apos;s correction). What the network learned from one kind of picture is tested on another.</source>
        <translation>%1: %2 das imagens de teste são do tipo «%3», face a %4 das imagens de treino (%5 e %6 imagens; p %7 após a correção de Holm). O que a rede aprendeu com um tipo de fotografia é testado com outro.</translation>
    </message>
    <message>
        <source>%1: no class is photographed differently in training and test beyond chance.</source>
        <translation>%1: nenhuma classe está fotografada de modo diferente no treino e no teste para além do acaso.</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Curvas de aprendizagem</translation>
    </message>
    <message>
        <source>The network of the last epoch is the one that was scored: nothing was chosen by the test images. Training figures are those of the epoch&apos;s own batches.</source>
        <translation>A rede avaliada é a da última época: nada foi escolhido com base nas imagens de teste. Os resultados de treino são os dos lotes da própria época.</translation>
    </message>
    <message>
        <source>Run %1: not known; its predictions were made elsewhere, for the set %2.</source>
        <translation>Execução %1: desconhecidos; as previsões foram feitas noutro lugar, para o conjunto %2.</translation>
    </message>
    <message>
        <source>Run %1: from scratch on %2.</source>
        <translation>Execução %1: de raiz, com %2.</translation>
    </message>
    <message>
        <source>Run %1: weights of ImageNet, then %2.</source>
        <translation>Execução %1: pesos da ImageNet, depois %2.</translation>
    </message>
    <message>
        <source>%1: too few test images to say how well these classes are told apart: %2.</source>
        <translation>%1: imagens de teste insuficientes para dizer até que ponto se distinguem estas classes: %2.</translation>
    </message>
    <message>
        <source>%1: classes with fewer than %2 training images: %3.</source>
        <translation>%1: classes com menos de %2 imagens de treino: %3.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 images have no modality tag, so that figures by modality say nothing about them.</source>
        <translation>%1: %2 de %3 imagens não têm a modalidade indicada, pelo que os resultados por modalidade nada dizem sobre elas.</translation>
    </message>
    <message>
        <source>%1: patients with images in both parts: %2. The figures are too good for new patients.</source>
        <translation>%1: doentes com imagens nas duas partes: %2. Os resultados são bons de mais para doentes novos.</translation>
    </message>
    <message>
        <source>%1: classes that are photographed differently in training and test: %2 (see Findings).</source>
        <translation>%1: classes fotografadas de modo diferente no treino e no teste: %2 (ver Achados).</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexo</translation>
    </message>
    <message>
        <source>age</source>
        <translation>idade</translation>
    </message>
    <message>
        <source>skin type</source>
        <translation>fototipo</translation>
    </message>
    <message>
        <source>Run %1: the test images do not tell groups apart by %2: whether the model serves all groups is not known.</source>
        <translation>Execução %1: as imagens de teste não permitem distinguir grupos por %2: não se sabe se o modelo serve todos os grupos.</translation>
    </message>
    <message>
        <source>Run %1: groups with too few test images to judge: %2.</source>
        <translation>Execução %1: grupos com imagens de teste insuficientes para avaliar: %2.</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha do modelo</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>Utilização prevista</translation>
    </message>
    <message>
        <source>Research on the classification of photographs of skin lesions: to compare ways of training, and to find wrong labels and weak spots of a set.</source>
        <translation>Investigação sobre a classificação de fotografias de lesões cutâneas: comparar modos de treino e encontrar rótulos errados e pontos fracos de um conjunto.</translation>
    </message>
    <message>
        <source>The model knows the classes named here and no others: a lesion of any other kind, or healthy skin, gets one of them all the same.</source>
        <translation>O modelo conhece as classes aqui indicadas e nenhuma outra: uma lesão de qualquer outro tipo, ou pele sã, recebe à mesma uma delas.</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>Dados de treino</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limitações</translation>
    </message>
    <message>
        <source>There are artificial images among the data, drawn by the program: the figures say nothing about photographs of patients.</source>
        <translation>Há imagens artificiais entre os dados, desenhadas pelo programa: os resultados nada dizem sobre fotografias de doentes.</translation>
    </message>
    <message>
        <source>The test images come from the same collections as the training images: on images of other hospitals, cameras and populations the figures are likely to be lower.</source>
        <translation>As imagens de teste vêm das mesmas coleções que as de treino: com imagens de outros hospitais, câmaras e populações, é provável que os resultados sejam inferiores.</translation>
    </message>
    <message>
        <source>Training plan</source>
        <translation>Plano de treino</translation>
    </message>
    <message>
        <source>Run %1: the predictions were made elsewhere. How the model was trained is not known to the program.</source>
        <translation>Execução %1: as previsões foram feitas noutro lugar. O programa não sabe como o modelo foi treinado.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Execução %1</translation>
    </message>
    <message>
        <source>Where the plans differ</source>
        <translation>Em que diferem os planos</translation>
    </message>
    <message>
        <source>The plans of the runs are the same.</source>
        <translation>Os planos das execuções são iguais.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Todos os campos</translation>
    </message>
    <message>
        <source>Confidence and accuracy: %1</source>
        <translation>Confiança e exatidão: %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>Confiança média</translation>
    </message>
    <message>
        <source>Probabilities: curves and calibration</source>
        <translation>Probabilidades: curvas e calibração</translation>
    </message>
    <message>
        <source>ROC curves, each class against the rest: %1. Across: share of false alarms; up: sensitivity. n: images of the class.</source>
        <translation>Curvas ROC, cada classe contra as restantes: %1. Na horizontal: proporção de falsos positivos; na vertical: sensibilidade. n: imagens da classe.</translation>
    </message>
    <message>
        <source>Precision-recall curves: %1. Across: sensitivity; up: precision. Dashed: what guessing gives.</source>
        <translation>Curvas de precisão e sensibilidade: %1. Na horizontal: sensibilidade; na vertical: precisão. A tracejado: o que se obtém ao acaso.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>without a label</source>
        <translation>sem rótulo</translation>
    </message>
    <message>
        <source>Mac.</source>
        <translation>Mac.</translation>
    </message>
    <message>
        <source>Anat.</source>
        <translation>Anat.</translation>
    </message>
    <message>
        <source>Derm.</source>
        <translation>Derm.</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Sem indicação</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocos</translation>
    </message>
    <message>
        <source>Training figures are those of the epoch&apos;s own batches.</source>
        <translation>Os resultados de treino são os dos lotes da própria época.</translation>
    </message>
    <message>
        <source>Artificial images: drawn by the program, no patients, no findings.</source>
        <translation>Imagens artificiais: desenhadas pelo programa, sem doentes nem achados.</translation>
    </message>
    <message>
        <source>macroscopic</source>
        <translation>macroscópica</translation>
    </message>
    <message>
        <source>anatomical</source>
        <translation>anatómica</translation>
    </message>
    <message>
        <source>dermoscopic</source>
        <translation>dermatoscópica</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>sem indicação</translation>
    </message>
    <message>
        <source>female</source>
        <translation>feminino</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculino</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registado</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>perito</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>consenso</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>seguimento</translation>
    </message>
    <message>
        <source>histopathology</source>
        <translation>histopatologia</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>de raiz</translation>
    </message>
    <message>
        <source>, merged set</source>
        <translation>, conjunto fundido</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semente</translation>
    </message>
    <message>
        <source>Report on run %1</source>
        <translation>Relatório da execução %1</translation>
    </message>
    <message>
        <source>Report on %1 runs</source>
        <translation>Relatório de %1 execuções</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projeto %1</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidade</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de dados</translation>
    </message>
    <message>
        <source>Body site</source>
        <translation>Local anatómico</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Skin type</source>
        <translation>Fototipo</translation>
    </message>
    <message>
        <source>Source of the label</source>
        <translation>Origem do rótulo</translation>
    </message>
    <message>
        <source>Slices: %1</source>
        <translation>Subgrupos: %1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Gap in accuracy to the others</source>
        <translation>Diferença de exatidão face aos outros</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>pequeno de mais</translation>
    </message>
    <message>
        <source>Gap: the slice&apos;s accuracy less that of all other images, with Newcombe&apos;s 95 % interval. p: Fisher&apos;s exact test with Holm&apos;s correction over the slices of %1 images and more; smaller ones are too small to judge.</source>
        <translation>Diferença: a exatidão do subgrupo menos a de todas as outras imagens, com o intervalo de 95 % de Newcombe. p: teste exato de Fisher com a correção de Holm sobre os subgrupos de %1 imagens ou mais; os menores são pequenos de mais para avaliar.</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Subgrupos</translation>
    </message>
    <message>
        <source>Headline figures on the test part</source>
        <translation>Resultados principais na parte de teste</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Macro AUC</source>
        <translation>AUC macro</translation>
    </message>
    <message>
        <source>In square brackets: 95 % intervals, Wilson&apos;s for accuracy, otherwise percentiles of a bootstrap that draws patients (resamples: %1, seed: %2).</source>
        <translation>Entre parênteses retos: intervalos de 95 %, de Wilson para a exatidão, nos restantes percentis de um bootstrap que sorteia doentes (reamostragens: %1, semente: %2).</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>What the runs say about the test images, against the labels as validated in closed review rounds; where an image has none, as recorded.</source>
        <translation>O que as execuções dizem das imagens de teste, face aos rótulos validados em rondas de revisão encerradas; quando uma imagem não o tem, ao registado.</translation>
    </message>
    <message>
        <source>What the runs say about the test images, against the labels as recorded.</source>
        <translation>O que as execuções dizem das imagens de teste, face aos rótulos registados.</translation>
    </message>
    <message>
        <source>For research and quality control. Not a medical device: no figure and no prediction in this report is to be used for the diagnosis or treatment of a patient.</source>
        <translation>Para investigação e controlo de qualidade. Não é um dispositivo médico: nenhum valor e nenhuma previsão deste relatório deve ser usado no diagnóstico ou tratamento de um doente.</translation>
    </message>
    <message>
        <source>Run %1: test images left out because their label is not a class of the run: %2.</source>
        <translation>Execução %1: imagens de teste deixadas de fora porque o rótulo não é uma classe da execução: %2.</translation>
    </message>
    <message>
        <source>The runs were scored on different test images or classes: their figures cannot be compared line by line. The section on comparisons uses the images that they share.</source>
        <translation>As execuções foram avaliadas em imagens de teste ou classes diferentes: os resultados não se podem comparar linha a linha. A secção das comparações usa as imagens em comum.</translation>
    </message>
    <message>
        <source>Without predictions of a test part, and so without figures: run %1.</source>
        <translation>Sem previsões da parte de teste e, por isso, sem resultados: execução %1.</translation>
    </message>
    <message>
        <source>Versions and hashes</source>
        <translation>Versões e resumos criptográficos</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Feito com</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>SHA-256 of what the figures come from</source>
        <translation>SHA-256 daquilo de que os resultados provêm</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Frozen set %1</source>
        <translation>Conjunto congelado %1</translation>
    </message>
    <message>
        <source>Run %1: plan</source>
        <translation>Execução %1: plano</translation>
    </message>
    <message>
        <source>Run %1: weights file</source>
        <translation>Execução %1: ficheiro de pesos</translation>
    </message>
    <message>
        <source>Run %1: test images and classes</source>
        <translation>Execução %1: imagens de teste e classes</translation>
    </message>
    <message>
        <source>Surest mistakes: %1</source>
        <translation>Erros mais seguros: %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Probability of the predicted class</source>
        <translation>Probabilidade da classe prevista</translation>
    </message>
    <message>
        <source>Probability of the true class</source>
        <translation>Probabilidade da classe verdadeira</translation>
    </message>
    <message>
        <source>%1: true %2, predicted %3 with %4</source>
        <translation>%1: verdadeira %2, prevista %3 com %4</translation>
    </message>
    <message>
        <source>Worst errors</source>
        <translation>Piores erros</translation>
    </message>
    <message>
        <source>The mistakes of which the run was surest. They are where a wrong label, a mix-up of classes or a picture unlike those of the training shows first. Images are numbered; their names stay in the project.</source>
        <translation>Os erros de que a execução estava mais segura. É neles que primeiro se nota um rótulo errado, uma troca de classes ou uma fotografia diferente das do treino. As imagens estão numeradas; os nomes ficam no projeto.</translation>
    </message>
    <message>
        <source>Not for diagnosis, triage or treatment: neither the program nor what it trains is approved as a medical device.</source>
        <translation>Não se destina a diagnóstico, triagem ou tratamento: nem o programa nem o que ele treina estão aprovados como dispositivo médico.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>A bootstrap&apos;s interval without width, such as [0.00–0.00], says only that no resample differed, not that the figure is certain.</source>
        <translation>Um intervalo de bootstrap sem largura, como [0,00–0,00], diz apenas que nenhuma reamostragem deu outro valor, não que o valor seja certo.</translation>
    </message>
    <message>
        <source>%1: no image has a modality tag, so that it is not known whether training and test images are alike.</source>
        <translation>%1: nenhuma imagem tem a modalidade indicada, pelo que não se sabe se as imagens de treino e de teste são semelhantes.</translation>
    </message>
    <message>
        <source>Reliability diagram: %1. Each bar is the accuracy of the images of one band of confidence, the dot stands at their mean confidence; on the dashed line, confidence and accuracy agree. Below: how many images lie in each band.</source>
        <translation>Diagrama de fiabilidade: %1. Cada barra é a exatidão das imagens de uma faixa de confiança, com o ponto na confiança média; na linha tracejada, confiança e exatidão coincidem. Em baixo: quantas imagens há em cada faixa.</translation>
    </message>
</context>
</TS>
