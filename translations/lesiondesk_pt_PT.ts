<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT" sourcelanguage="en">
<context>
    <name>ImportTexts</name>
    <message>
        <source>PAD-UFES-20</source>
        <translation>PAD-UFES-20</translation>
    </message>
    <message>
        <source>HAM10000</source>
        <translation>HAM10000</translation>
    </message>
    <message>
        <source>One folder per class</source>
        <translation>Uma pasta por classe</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabela (CSV)</translation>
    </message>
    <message>
        <source>metadata.csv as published, and its pictures in the folder images</source>
        <translation>metadata.csv tal como publicado, com as imagens na pasta images</translation>
    </message>
    <message>
        <source>HAM10000_metadata.csv as published, and its pictures below its folder</source>
        <translation>HAM10000_metadata.csv tal como publicado, com as imagens abaixo da sua pasta</translation>
    </message>
    <message>
        <source>The name of each folder is the class of the pictures in it</source>
        <translation>O nome de cada pasta é a classe das imagens que contém</translation>
    </message>
    <message>
        <source>One picture a row: columns image and diagnosis, and where known patient, case, modality, age, sex, site</source>
        <translation>Uma imagem por linha: colunas image e diagnosis e, quando se conhecem, patient, case, modality, age, sex, site</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novas</translation>
    </message>
    <message>
        <source>Already there, unchanged</source>
        <translation>Já existem, sem alteração</translation>
    </message>
    <message>
        <source>Already there, gets another label</source>
        <translation>Já existem, recebem outro rótulo</translation>
    </message>
    <message>
        <source>Already there, picture has moved</source>
        <translation>Já existem, a imagem mudou de lugar</translation>
    </message>
    <message>
        <source>Rejected: picture is missing</source>
        <translation>Rejeitada: falta a imagem</translation>
    </message>
    <message>
        <source>Rejected: picture cannot be read</source>
        <translation>Rejeitada: não é possível ler a imagem</translation>
    </message>
    <message>
        <source>Rejected: class is unknown</source>
        <translation>Rejeitada: classe desconhecida</translation>
    </message>
    <message>
        <source>Rejected: other picture of the same name</source>
        <translation>Rejeitada: outra imagem com o mesmo nome</translation>
    </message>
    <message>
        <source>Rejected: row cannot be understood</source>
        <translation>Rejeitada: não se percebe a linha</translation>
    </message>
    <message>
        <source>EDRA, as derm7pt&apos;s release_v0</source>
        <translation>EDRA, como o release_v0 do derm7pt</translation>
    </message>
    <message>
        <source>EDRA, the older table</source>
        <translation>EDRA, a tabela mais antiga</translation>
    </message>
    <message>
        <source>Dermofit</source>
        <translation>Dermofit</translation>
    </message>
    <message>
        <source>Referral export (DermAI)</source>
        <translation>Exportação de referenciações (DermAI)</translation>
    </message>
    <message>
        <source>The folder release_v0 with meta and images; the published lists of train, valid and test are kept</source>
        <translation>A pasta release_v0 com meta e images; as listas publicadas de treino, validação e teste são guardadas</translation>
    </message>
    <message>
        <source>edraAtlasCelebiMetadata.csv, separated by semicolons, and its pictures in allimages</source>
        <translation>edraAtlasCelebiMetadata.csv, separado por pontos e vírgulas, e as suas imagens em allimages</translation>
    </message>
    <message>
        <source>The zips as delivered, or folders ak, bcc, df … with a picture and its mask per lesion; what comes from zips is copied into the project</source>
        <translation>Os zips como foram entregues, ou pastas ak, bcc, df … com uma imagem e a sua máscara por lesão; o que vem de zips é copiado para o projeto</translation>
    </message>
    <message>
        <source>One picture a row: columns case, patient, image, diagnosis, modality, age, sex, body_site, referral_date, priority</source>
        <translation>Uma imagem por linha: colunas case, patient, image, diagnosis, modality, age, sex, body_site, referral_date, priority</translation>
    </message>
    <message>
        <source>Already there, gets other facts or a mask</source>
        <translation>Já existe, recebe outros dados ou uma máscara</translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>Macroscopic</source>
        <translation>Macroscópica</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>Anatómica</translation>
    </message>
    <message>
        <source>Dermoscopic</source>
        <translation>Dermatoscópica</translation>
    </message>
    <message>
        <source>Not tagged</source>
        <translation>Sem marca</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>from scratch: target</source>
        <translation>de raiz: alvo</translation>
    </message>
    <message>
        <source>ImageNet → merged set</source>
        <translation>ImageNet → conjunto fundido</translation>
    </message>
    <message>
        <source>ImageNet → target</source>
        <translation>ImageNet → alvo</translation>
    </message>
    <message>
        <source>ImageNet → first set → target</source>
        <translation>ImageNet → primeiro conjunto → alvo</translation>
    </message>
    <message>
        <source>ImageNet → first set → second set → target</source>
        <translation>ImageNet → primeiro conjunto → segundo conjunto → alvo</translation>
    </message>
    <message>
        <source>%1 classes, %2 training and %3 test images. Batches of %4: %5 steps an epoch, %6 epochs, about %7.</source>
        <translation>%1 classes, %2 imagens de treino e %3 de teste. Lotes de %4: %5 passos por época, %6 épocas, cerca de %7.</translation>
    </message>
    <message>
        <source>no set yet</source>
        <translation>ainda sem conjunto</translation>
    </message>
    <message>
        <source>%1 classes · %2 images · %3 steps × %4 epochs · %5</source>
        <translation>%1 classes · %2 imagens · %3 passos × %4 épocas · %5</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 epochs in %n stage(s), about %2 on %3, up to %4 of memory.</source>
        <translation>
            <numerusform>%1 épocas em %n etapa, cerca de %2 em %3, até %4 de memória.</numerusform>
            <numerusform>%1 épocas em %n etapas, cerca de %2 em %3, até %4 de memória.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Strategy</source>
        <translation>Estratégia</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parâmetros</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Scored on</source>
        <translation>Avaliada em</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
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
        <source>Sens. (%)</source>
        <translation>Sens. (%)</translation>
    </message>
    <message>
        <source>Prec. (%)</source>
        <translation>Prec. (%)</translation>
    </message>
    <message>
        <source>F1 (%)</source>
        <translation>F1 (%)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Macroscopic</source>
        <translation>Macroscópica</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>Anatómica</translation>
    </message>
    <message>
        <source>Dermoscopic</source>
        <translation>Dermatoscópica</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Por marcar</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Exatidão (%)</translation>
    </message>
    <message>
        <source>Weighted F1 (%)</source>
        <translation>F1 ponderado (%)</translation>
    </message>
    <message>
        <source>Macro F1 (%)</source>
        <translation>F1 macro (%)</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Execução %1</translation>
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
        <source>No run is checked: check the runs to compare on the left.</source>
        <translation>Nenhuma execução está assinalada: assinale à esquerda as execuções a comparar.</translation>
    </message>
    <message>
        <source>Artificial images: drawn by the program, no patients, no findings.</source>
        <translation>Imagens artificiais: desenhadas pelo programa, sem doentes nem achados.</translation>
    </message>
    <message>
        <source>The runs were scored on different test images: compare only lines with the same letter under &quot;Scored on&quot;.</source>
        <translation>As execuções foram avaliadas em imagens de teste diferentes: compare apenas linhas com a mesma letra em &quot;Avaliada em&quot;.</translation>
    </message>
    <message>
        <source>A run without predictions has no figures of its own (&quot;–&quot;).</source>
        <translation>Uma execução sem previsões não tem valores próprios (&quot;–&quot;).</translation>
    </message>
    <message>
        <source>This run has no predictions of its test part.</source>
        <translation>Esta execução não tem previsões da sua parte de teste.</translation>
    </message>
    <message>
        <source>n %1 · accuracy %2 % · weighted F1 %3 % · macro F1 %4 %</source>
        <translation>n %1 · exatidão %2 % · F1 ponderado %3 % · F1 macro %4 %</translation>
    </message>
    <message>
        <source>run %1 · %2 · %3 · seed %4</source>
        <translation>execução %1 · %2 · %3 · semente %4</translation>
    </message>
    <message>
        <source>run %1 · %2 · made elsewhere</source>
        <translation>execução %1 · %2 · feita noutro lugar</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompida</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>de raiz</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>stage %1/%2</source>
        <translation>etapa %1/%2</translation>
    </message>
    <message>
        <source>block %1/%2</source>
        <translation>bloco %1/%2</translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation>época %1/%2</translation>
    </message>
    <message>
        <source>step %1/%2</source>
        <translation>passo %1/%2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 imagens/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>faltam %1</translation>
    </message>
</context>
<context>
    <name>SaveMapping</name>
    <message>
        <source>Save mapping</source>
        <translation>Guardar correspondência</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Nome da correspondência</translation>
    </message>
    <message>
        <source>The mapping was not saved</source>
        <translation>A correspondência não foi guardada</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be its name: it has no letter, or a built-in mapping has it.</source>
        <translation>&quot;%1&quot; não pode ser o seu nome: não tem nenhuma letra, ou é o de uma correspondência incluída no programa.</translation>
    </message>
    <message>
        <source>Replace the mapping?</source>
        <translation>Substituir a correspondência?</translation>
    </message>
    <message>
        <source>The project has a mapping called %1 already.</source>
        <translation>O projeto já tem uma correspondência chamada %1.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>Saved as mappings/%1.json</source>
        <translation>Guardada como mappings/%1.json</translation>
    </message>
</context>
<context>
    <name>lesiondesk::AugmentationEditor</name>
    <message>
        <source>vary the training images</source>
        <translation>variar as imagens de treino</translation>
    </message>
    <message>
        <source>Training images are turned, flipped, zoomed, shifted and shaded at random; test images never</source>
        <translation>As imagens de treino são rodadas, espelhadas, ampliadas, deslocadas e sombreadas ao acaso; as de teste nunca</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>Intervalos</translation>
    </message>
    <message>
        <source>How far each of it goes</source>
        <translation>Até onde vai cada uma</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Degrees that an image is turned by, to either side</source>
        <translation>Graus que uma imagem é rodada, para qualquer dos lados</translation>
    </message>
    <message>
        <source>0.2: from 20 % smaller to 20 % larger</source>
        <translation>0,2: de 20 % mais pequena a 20 % maior</translation>
    </message>
    <message>
        <source>Part of the width that an image is moved by, to either side</source>
        <translation>Parte da largura que uma imagem é deslocada, para qualquer dos lados</translation>
    </message>
    <message>
        <source>Factor that the brightness is multiplied with</source>
        <translation>Fator pelo qual o brilho é multiplicado</translation>
    </message>
    <message>
        <source>left and right</source>
        <translation>esquerda e direita</translation>
    </message>
    <message>
        <source>Half of the images are mirrored</source>
        <translation>Metade das imagens é espelhada</translation>
    </message>
    <message>
        <source>Turn by</source>
        <translation>Rodar</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Deslocar</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brilho</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Espelhar</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CannotJudgePanel</name>
    <message>
        <source>out of focus</source>
        <translation>desfocada</translation>
    </message>
    <message>
        <source>too dark or too bright</source>
        <translation>demasiado escura ou clara</translation>
    </message>
    <message>
        <source>lesion not visible</source>
        <translation>lesão não visível</translation>
    </message>
    <message>
        <source>several lesions, unclear which</source>
        <translation>várias lesões, não se sabe qual</translation>
    </message>
    <message>
        <source>picture cannot be shown</source>
        <translation>não é possível mostrar a imagem</translation>
    </message>
    <message>
        <source>Why can it not be judged?</source>
        <translation>Porque não é avaliável?</translation>
    </message>
    <message>
        <source>Store this reason and go on (%1)</source>
        <translation>Guardar este motivo e continuar (%1)</translation>
    </message>
    <message>
        <source>or in your own words, then Enter</source>
        <translation>ou por palavras suas, depois Enter</translation>
    </message>
    <message>
        <source>Another reason in your own words; Enter stores it, Esc goes back</source>
        <translation>Outro motivo por palavras suas; Enter guarda-o, Esc volta atrás</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Outro motivo</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CaseStrip</name>
    <message numerus="yes">
        <source>%n other image(s) of this case:</source>
        <translation>
            <numerusform>%n outra imagem deste caso:</numerusform>
            <numerusform>%n outras imagens deste caso:</numerusform>
        </translation>
    </message>
    <message>
        <source>Other image %1 of this case</source>
        <translation>Outra imagem %1 deste caso</translation>
    </message>
    <message>
        <source>Look at this image of the same case (B)</source>
        <translation>Ver esta imagem do mesmo caso (B)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CasesPage</name>
    <message>
        <source>Reading the catalogue…</source>
        <translation>A ler o catálogo…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagem</numerusform>
            <numerusform>%n imagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n image(s)</source>
        <translation>
            <numerusform>%1 de %n imagem</numerusform>
            <numerusform>%1 de %n imagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selecionada</numerusform>
            <numerusform>%n selecionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>No images yet.

Bring some in with File &gt; Import images (Ctrl+I): PAD-UFES-20, HAM10000, folders named after classes, or a table of your own.</source>
        <translation>Ainda não há imagens.

Traga-as com Ficheiro &gt; Importar imagens (Ctrl+I): PAD-UFES-20, HAM10000, pastas com o nome das classes, ou uma tabela sua.</translation>
    </message>
    <message>
        <source>No image matches the filter.</source>
        <translation>Nenhuma imagem corresponde ao filtro.</translation>
    </message>
    <message>
        <source>Choose an image to see what is known about it.</source>
        <translation>Escolha uma imagem para ver o que se sabe dela.</translation>
    </message>
    <message>
        <source>selected from %1</source>
        <translation>selecionadas de %1</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sem rótulo</translation>
    </message>
    <message>
        <source>%1
case %2 · patient %3
%4 · %5
%6</source>
        <translation>%1
caso %2 · doente %3
%4 · %5
%6</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lida</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>não lida</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Setas</translation>
    </message>
    <message>
        <source>move; Shift and Ctrl extend the selection</source>
        <translation>mover; Shift e Ctrl estendem a seleção</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open large; Esc goes back</source>
        <translation>abrir em grande; Esc volta</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>look for a moment</source>
        <translation>espreitar</translation>
    </message>
    <message>
        <source>tag as macroscopic, anatomical, dermoscopic, not tagged</source>
        <translation>marcar como macroscópica, anatómica, dermatoscópica, sem marca</translation>
    </message>
    <message>
        <source>images of this case side by side</source>
        <translation>imagens deste caso lado a lado</translation>
    </message>
    <message>
        <source>send the selection (or all that is shown) to review</source>
        <translation>enviar a seleção (ou tudo o que se vê) para revisão</translation>
    </message>
    <message>
        <source>in the large view: fit, one to one, zoom</source>
        <translation>na vista grande: ajustar, um para um, ampliar</translation>
    </message>
    <message>
        <source>select all</source>
        <translation>selecionar tudo</translation>
    </message>
    <message>
        <source>find image, case or patient</source>
        <translation>procurar imagem, caso ou doente</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>The images could not be tagged</source>
        <translation>Não foi possível marcar as imagens</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>The order of the images</source>
        <translation>A ordem das imagens</translation>
    </message>
    <message>
        <source>case</source>
        <translation>caso</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>doente</translation>
    </message>
    <message>
        <source>image name</source>
        <translation>nome da imagem</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>como dada</translation>
    </message>
    <message>
        <source>The size of the pictures</source>
        <translation>O tamanho das imagens</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Ordem</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Tamanho</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Limpar filtro</translation>
    </message>
    <message>
        <source>Show all images again</source>
        <translation>Mostrar de novo todas as imagens</translation>
    </message>
    <message>
        <source>Tag as macroscopic</source>
        <translation>Marcar como macroscópica</translation>
    </message>
    <message>
        <source>Tag as anatomical</source>
        <translation>Marcar como anatómica</translation>
    </message>
    <message>
        <source>Tag as dermoscopic</source>
        <translation>Marcar como dermatoscópica</translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation>Tirar a marca</translation>
    </message>
    <message>
        <source>Compare the images of this case</source>
        <translation>Comparar as imagens deste caso</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Look at the image large</source>
        <translation>Ver a imagem em grande</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Voltar à grelha</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Imagem anterior</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Imagem seguinte</translation>
    </message>
    <message>
        <source>Find image, case or patient</source>
        <translation>Procurar imagem, caso ou doente</translation>
    </message>
    <message>
        <source>show or hide the outline of the lesion&apos;s mask</source>
        <translation>mostrar ou esconder o contorno da máscara da lesão</translation>
    </message>
    <message>
        <source>Outline of the lesion&apos;s mask</source>
        <translation>Contorno da máscara da lesão</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ChoicePanel</name>
    <message>
        <source>Find a class</source>
        <translation>Procurar uma classe</translation>
    </message>
    <message>
        <source>letters of a class, then Enter</source>
        <translation>letras de uma classe, depois Enter</translation>
    </message>
    <message>
        <source>Find any class by its letters (/); Enter takes the first, Esc goes back</source>
        <translation>Procurar qualquer classe pelas suas letras (/); Enter aceita a primeira, Esc volta atrás</translation>
    </message>
    <message>
        <source>%1 (found by its letters after /)</source>
        <translation>%1 (procura-se pelas letras depois de /)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ClassBars</name>
    <message>
        <source>Figures per class</source>
        <translation>Valores por classe</translation>
    </message>
    <message numerus="yes">
        <source>%1 found: %n image(s) of this class were recognised</source>
        <translation>
            <numerusform>%1 reconhecidas: %n imagem desta classe foi reconhecida</numerusform>
            <numerusform>%1 reconhecidas: %n imagens desta classe foram reconhecidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missed: %n image(s) of this class were predicted as another</source>
        <translation>
            <numerusform>%1 falhadas: %n imagem desta classe foi prevista como outra</numerusform>
            <numerusform>%1 falhadas: %n imagens desta classe foram previstas como outra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>False alarms of %1: %n image(s) of other classes were predicted as %1</source>
        <translation>
            <numerusform>Falsos alarmes de %1: %n imagem de outras classes foi prevista como %1</numerusform>
            <numerusform>Falsos alarmes de %1: %n imagens de outras classes foram previstas como %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation>
            <numerusform>%1: %n imagem</numerusform>
            <numerusform>%1: %n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3 (95 % interval %4 to %5 %)</source>
        <translation>%1 %2 de %3 (intervalo a 95 % de %4 a %5 %)</translation>
    </message>
    <message>
        <source>Sensitivity:</source>
        <translation>Sensibilidade:</translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation>Precisão:</translation>
    </message>
    <message>
        <source>Too few images to rank this class</source>
        <translation>Imagens a menos para ordenar esta classe</translation>
    </message>
    <message>
        <source>prec.</source>
        <translation>prec.</translation>
    </message>
    <message>
        <source>sens.</source>
        <translation>sens.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>● sens.  ◆ prec., 95 %</source>
        <translation>● sens.  ◆ prec., 95 %</translation>
    </message>
    <message>
        <source>found</source>
        <translation>reconhecidas</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>falhadas</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>falsos alarmes</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>too few to rank</source>
        <translation>poucas para ordenar</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ClassFiguresPanel</name>
    <message>
        <source>The run whose classes are shown</source>
        <translation>A execução cujas classes são mostradas</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xecução</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ClassTableModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sem rótulo</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sem rótulo</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>todas as imagens</translation>
    </message>
    <message numerus="yes">
        <source>%1 - %n image(s)</source>
        <translation>
            <numerusform>%1 - %n imagem</numerusform>
            <numerusform>%1 - %n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>Click: all images of this column</source>
        <translation>Clique: todas as imagens desta coluna</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CommandList</name>
    <message>
        <source>Type what you want to do</source>
        <translation>Escreva o que quer fazer</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CompareBar</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>The run that others are measured by (Ctrl+L)</source>
        <translation>A execução com que as outras são comparadas (Ctrl+L)</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>What is compared with A: another run, or the same against validated labels (Ctrl+Shift+L)</source>
        <translation>O que se compara com A: outra execução, ou a mesma face aos rótulos validados (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>⇄ Swap</source>
        <translation>⇄ Trocar</translation>
    </message>
    <message>
        <source>A becomes B and B becomes A (Ctrl+Shift+X)</source>
        <translation>A passa a B e B passa a A (Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>Further runs</source>
        <translation>Mais execuções</translation>
    </message>
    <message>
        <source>Runs that stand in the table of figures beside A and B</source>
        <translation>Execuções que ficam na tabela de valores ao lado de A e B</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Relatório…</translation>
    </message>
    <message>
        <source>Write a report on these runs, as PDF, HTML or CSV (Ctrl+Shift+S)</source>
        <translation>Escrever um relatório destas execuções, em PDF, HTML ou CSV (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CompareGallery</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Images of the selection</source>
        <translation>Imagens da seleção</translation>
    </message>
    <message>
        <source>No image here. Click a number of the comparison.</source>
        <translation>Não há imagens aqui. Clique num número da comparação.</translation>
    </message>
    <message>
        <source>The image that is chosen above</source>
        <translation>A imagem escolhida acima</translation>
    </message>
    <message>
        <source>Offer a review round over these images</source>
        <translation>Propor uma ronda de revisão destas imagens</translation>
    </message>
    <message>
        <source>Open the Cases page on exactly these images</source>
        <translation>Abrir a página Casos exatamente com estas imagens</translation>
    </message>
    <message>
        <source>Write what A and B say of every image as a table</source>
        <translation>Escrever numa tabela o que A e B dizem de cada imagem</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagem</numerusform>
            <numerusform>%n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>A %1 · B %2</source>
        <translation>A %1 · B %2</translation>
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
        <source>%1: truly %2; A says %3, B says %4</source>
        <translation>%1: na verdade %2; A diz %3, B diz %4</translation>
    </message>
    <message>
        <source>%1, picked</source>
        <translation>%1, escolhidas</translation>
    </message>
    <message>
        <source>%1 · true %2 · A says %3 · B says %4</source>
        <translation>%1 · real %2 · A diz %3 · B diz %4</translation>
    </message>
    <message numerus="yes">
        <source>Send %n to review</source>
        <translation>
            <numerusform>Enviar %n para revisão</numerusform>
            <numerusform>Enviar %n para revisão</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n in Cases</source>
        <translation>
            <numerusform>Mostrar %n em Casos</numerusform>
            <numerusform>Mostrar %n em Casos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ComparePage</name>
    <message>
        <source>Per class</source>
        <translation>Por classe</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Todos os valores</translation>
    </message>
    <message>
        <source>Difference matrix</source>
        <translation>Matriz de diferenças</translation>
    </message>
    <message>
        <source>The plans&apos; differences</source>
        <translation>As diferenças dos planos</translation>
    </message>
    <message>
        <source>* beyond what chance gives. “Chance” is McNemar&apos;s exact test; “corrected” holds for all classes together (Holm).</source>
        <translation>* para além do que o acaso dá. “Acaso” é o teste exato de McNemar; “corrigido” vale para todas as classes em conjunto (Holm).</translation>
    </message>
    <message>
        <source>Per &amp;class</source>
        <translation>Por &amp;classe</translation>
    </message>
    <message>
        <source>True classes down, predicted across: B&apos;s count less A&apos;s. Blue: B is better there, orange: worse.</source>
        <translation>Classes reais nas linhas, previstas nas colunas: o número de B menos o de A. Azul: aí B é melhor, laranja: pior.</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>&amp;Diferença</translation>
    </message>
    <message>
        <source>95 % intervals: Wilson&apos;s for proportions, else 2,000 resamples of the patients.</source>
        <translation>Intervalos a 95 %: de Wilson para proporções, nos restantes 2000 reamostragens dos doentes.</translation>
    </message>
    <message>
        <source>All f&amp;igures</source>
        <translation>Todos os va&amp;lores</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>&amp;Planos</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>Ir para Treino</translation>
    </message>
    <message>
        <source>Train a run to compare</source>
        <translation>Treine uma execução para comparar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Comparison written to %1</source>
        <translation>Comparação escrita em %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>1, 2, 3, 4</source>
        <translation>1, 2, 3, 4</translation>
    </message>
    <message>
        <source>Images: both right, only A, only B, both wrong</source>
        <translation>Imagens: ambas certas, só A, só B, ambas erradas</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation>Setas, Enter</translation>
    </message>
    <message>
        <source>In a table: move, and open the images of the number</source>
        <translation>Numa tabela: mover e abrir as imagens do número</translation>
    </message>
    <message>
        <source>Alt+C, D, I, P</source>
        <translation>Alt+C, D, L, P</translation>
    </message>
    <message>
        <source>Per class, difference, all figures, plans</source>
        <translation>Por classe, diferença, todos os valores, planos</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>Go to the images; Escape goes back</source>
        <translation>Ir para as imagens; Esc volta atrás</translation>
    </message>
    <message>
        <source>Ctrl+L, Ctrl+Shift+L</source>
        <translation>Ctrl+L, Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Choose A, choose B</source>
        <translation>Escolher A, escolher B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+X</source>
        <translation>Ctrl+Shift+X</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Trocar A e B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation>Mostrar em Casos</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Export what A and B say as CSV</source>
        <translation>Exportar em CSV o que A e B dizem</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Write a report on these runs</source>
        <translation>Escrever um relatório destas execuções</translation>
    </message>
    <message>
        <source>No run has been scored yet. Train one, then another: what differs between them is here, image by image.</source>
        <translation>Ainda nenhuma execução foi avaliada. Treine uma e depois outra: aqui aparece o que difere entre elas, imagem a imagem.</translation>
    </message>
    <message>
        <source>A and B are the same: choose another run for one of them.</source>
        <translation>A e B são a mesma: escolha outra execução para uma delas.</translation>
    </message>
    <message>
        <source>Reading the predictions…</source>
        <translation>A ler as previsões…</translation>
    </message>
    <message>
        <source>The plans of A and B are the same.</source>
        <translation>Os planos de A e B são iguais.</translation>
    </message>
    <message>
        <source>true %1, %2</source>
        <translation>real %1, %2</translation>
    </message>
    <message>
        <source>true %1, predicted %2 by one of the two</source>
        <translation>real %1, prevista %2 por uma das duas</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Exportar a comparação</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ComparePlansDialog</name>
    <message>
        <source>only what &amp;differs</source>
        <translation>só o que &amp;difere</translation>
    </message>
    <message>
        <source>Plans side by side</source>
        <translation>Planos lado a lado</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Leaves out what all of them say</source>
        <translation>Omite o que é igual em todos</translation>
    </message>
    <message>
        <source>Fields of the plans</source>
        <translation>Campos dos planos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close this view (Esc)</source>
        <translation>Fechar esta vista (Esc)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(nenhum)</translation>
    </message>
    <message>
        <source>The plans are the same.</source>
        <translation>Os planos são iguais.</translation>
    </message>
    <message numerus="yes">
        <source>The plans differ in %n field(s).</source>
        <translation>
            <numerusform>Os planos diferem em %n campo.</numerusform>
            <numerusform>Os planos diferem em %n campos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CompareTables</name>
    <message>
        <source>Beyond what chance gives (under 5 %)</source>
        <translation>Para além do que o acaso dá (abaixo de 5 %)</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>from %1 to %2, mean ± standard deviation of %3 seeds</source>
        <translation>de %1 a %2, média ± desvio padrão de %3 sementes</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>F1 A</source>
        <translation>F1 A</translation>
    </message>
    <message>
        <source>F1 B</source>
        <translation>F1 B</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>só A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>só B</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>acaso</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigido</translation>
    </message>
    <message>
        <source>%1: images on which only A is right</source>
        <translation>%1: imagens em que só A está certa</translation>
    </message>
    <message>
        <source>%1: images on which only B is right</source>
        <translation>%1: imagens em que só B está certa</translation>
    </message>
    <message>
        <source>Too few images to rank this class</source>
        <translation>Imagens a menos para ordenar esta classe</translation>
    </message>
    <message>
        <source>run</source>
        <translation>execução</translation>
    </message>
    <message>
        <source>macro-F1 less A&apos;s</source>
        <translation>F1 macro menos o de A</translation>
    </message>
    <message>
        <source>right as A</source>
        <translation>certa como A</translation>
    </message>
    <message>
        <source>%1 with its 95 % interval</source>
        <translation>%1 com o seu intervalo a 95 %</translation>
    </message>
    <message>
        <source>On the %1 images that both were scored on</source>
        <translation>Nas %1 imagens em que ambas foram avaliadas</translation>
    </message>
    <message numerus="yes">
        <source>%n seed(s) of a plan: runs %1</source>
        <translation>
            <numerusform>%n semente de um plano: execução %1</numerusform>
            <numerusform>%n sementes de um plano: execuções %1</numerusform>
        </translation>
    </message>
    <message>
        <source>True %1, predicted %2: B has %3 (more is +). Click: the images that only one of the two has here.</source>
        <translation>Real %1, prevista %2: B tem %3 (mais é +). Clique: as imagens que só uma das duas tem aqui.</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CompareWords</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · validated labels</source>
        <translation>%1 · rótulos validados</translation>
    </message>
    <message>
        <source>both right</source>
        <translation>ambas certas</translation>
    </message>
    <message>
        <source>only A right</source>
        <translation>só A certa</translation>
    </message>
    <message>
        <source>only B right</source>
        <translation>só B certa</translation>
    </message>
    <message>
        <source>both wrong</source>
        <translation>ambas erradas</translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0,001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>The two were not scored on any common image: nothing can be compared.</source>
        <translation>As duas não foram avaliadas em nenhuma imagem comum: nada se pode comparar.</translation>
    </message>
    <message>
        <source>A and B are right and wrong on the same images.</source>
        <translation>A e B acertam e erram nas mesmas imagens.</translation>
    </message>
    <message>
        <source>On %1 of %2 images only one of the two is right: A on %3, B on %4 (%5).</source>
        <translation>Em %1 de %2 imagens só uma das duas está certa: A em %3, B em %4 (%5).</translation>
    </message>
    <message>
        <source>That is more than chance gives.</source>
        <translation>É mais do que o acaso dá.</translation>
    </message>
    <message>
        <source>Chance alone gives as much: no difference is shown.</source>
        <translation>Só o acaso dá outro tanto: não se demonstra nenhuma diferença.</translation>
    </message>
    <message>
        <source>Compared on the %1 images that both were scored on; left out: %2 of A alone, %3 of B alone.</source>
        <translation>Comparadas nas %1 imagens em que ambas foram avaliadas; de fora: %2 só de A, %3 só de B.</translation>
    </message>
    <message numerus="yes">
        <source>A counts with recorded labels, B with validated ones: they differ for %n image(s).</source>
        <translation>
            <numerusform>A conta com rótulos registados, B com validados: diferem em %n imagem.</numerusform>
            <numerusform>A conta com rótulos registados, B com validados: diferem em %n imagens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ConfidenceHistogram</name>
    <message>
        <source>Images by confidence, correct and wrong</source>
        <translation>Imagens por confiança, corretas e erradas</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>corretas</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erradas</translation>
    </message>
    <message>
        <source>confidence: the probability of the predicted class</source>
        <translation>confiança: a probabilidade da classe prevista</translation>
    </message>
    <message>
        <source>images</source>
        <translation>imagens</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ConfidencePanel</name>
    <message>
        <source>ECE, the expected calibration error: how far confidence and accuracy lie apart on average, over %1 bins, with its 95 % interval (patients drawn again and again)</source>
        <translation>ECE, o erro de calibração esperado: quanto se afastam em média a confiança e a exatidão, em %1 faixas, com o seu intervalo a 95 % (reamostragem de doentes)</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>confiança</translation>
    </message>
    <message>
        <source>confidence with the temperature</source>
        <translation>confiança com a temperatura</translation>
    </message>
    <message>
        <source>at temperature %1</source>
        <translation>à temperatura %1</translation>
    </message>
    <message>
        <source>surer than right</source>
        <translation>mais confiante do que certa</translation>
    </message>
    <message>
        <source>less sure than right</source>
        <translation>menos confiante do que certa</translation>
    </message>
    <message>
        <source>about as sure as right</source>
        <translation>quase tão confiante quanto certa</translation>
    </message>
    <message>
        <source>ECE %1 · n %2 · on average %3 sure and %4 right: %5</source>
        <translation>ECE %1 · n %2 · em média %3 de confiança e %4 de acerto: %5</translation>
    </message>
    <message>
        <source>A click or Enter shows the images; Left and Right walk over the bars, Up and Down over correct, wrong and both</source>
        <translation>Um clique ou Enter mostra as imagens; Esquerda e Direita percorrem as barras, Cima e Baixo as corretas, as erradas e ambas</translation>
    </message>
    <message>
        <source>A click or Enter shows the images of a bin; Left and Right walk over the bins</source>
        <translation>Um clique ou Enter mostra as imagens de uma faixa; Esquerda e Direita percorrem as faixas</translation>
    </message>
    <message>
        <source>confidence %1–%2: %3, %4 correct, %5 wrong; on average %6 sure, right in %7</source>
        <translation>confiança %1–%2: %3, %4 corretas, %5 erradas; em média %6 de confiança, certa em %7</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln imagem</numerusform>
            <numerusform>%Ln imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2–%3</source>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>%1, correct</source>
        <translation>%1, corretas</translation>
    </message>
    <message>
        <source>%1, wrong</source>
        <translation>%1, erradas</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ConfusionMatrixView</name>
    <message>
        <source>predicted →</source>
        <translation>prevista →</translation>
    </message>
    <message>
        <source>true ↓</source>
        <translation>real ↓</translation>
    </message>
    <message>
        <source>Confusion matrix, true classes down, predicted classes across</source>
        <translation>Matriz de confusão, classes reais nas linhas, classes previstas nas colunas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s) truly are</source>
        <translation>
            <numerusform>%1: %n imagem é na verdade desta classe</numerusform>
            <numerusform>%1: %n imagens são na verdade desta classe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s) were predicted</source>
        <translation>
            <numerusform>%1: %n imagem foi prevista assim</numerusform>
            <numerusform>%1: %n imagens foram previstas assim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n image(s)</source>
        <translation>
            <numerusform>Toda a imagem (%n)</numerusform>
            <numerusform>Todas as %n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, log</source>
        <translation>%1, log</translation>
    </message>
    <message>
        <source>found</source>
        <translation>reconhecidas</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erradas</translation>
    </message>
    <message>
        <source>%1 (half way %2)</source>
        <translation>%1 (a meio %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s): true “%1”, predicted “%2”. They count in no figure.</source>
        <translation>
            <numerusform>%n imagem: real “%1”, prevista “%2”. Não conta em nenhum valor.</numerusform>
            <numerusform>%n imagens: real “%1”, prevista “%2”. Não contam em nenhum valor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) truly of class %1 were recognised (%2 of %1)</source>
        <translation>
            <numerusform>%n imagem realmente da classe %1 foi reconhecida (%2 de %1)</numerusform>
            <numerusform>%n imagens realmente da classe %1 foram reconhecidas (%2 de %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are truly %1 and were predicted %2 (%3 of %1)</source>
        <translation>
            <numerusform>%n imagem é na verdade %1 e foi prevista %2 (%3 de %1)</numerusform>
            <numerusform>%n imagens são na verdade %1 e foram previstas %2 (%3 de %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of all predicted %2</source>
        <translation>%1 de todas as previstas %2</translation>
    </message>
    <message>
        <source>Mean probability of %1: %2</source>
        <translation>Probabilidade média de %1: %2</translation>
    </message>
    <message>
        <source>Cost of these mistakes: %1</source>
        <translation>Custo destes erros: %1</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ContentsPanel</name>
    <message>
        <source>Images by class and modality</source>
        <translation>Imagens por classe e modalidade</translation>
    </message>
    <message>
        <source>labels as recorded</source>
        <translation>rótulos registados</translation>
    </message>
    <message>
        <source>labels as validated</source>
        <translation>rótulos validados</translation>
    </message>
    <message>
        <source>Count with the labels that came with the data, or with those that closed review rounds have validated</source>
        <translation>Contar com os rótulos que vieram com os dados, ou com os que as rondas de revisão fechadas validaram</translation>
    </message>
    <message>
        <source>Click a number, a header or a bar, or press Enter: its images open</source>
        <translation>Clique num número, num cabeçalho ou numa barra, ou prima Enter: abrem-se as suas imagens</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation>
            <numerusform>%1: %n imagem</numerusform>
            <numerusform>%1: %n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>artificial, drawn by the program</source>
        <translation>artificial, desenhado pelo programa</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CurvePlot</name>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>false-positive rate: false alarms among all others</source>
        <translation>taxa de falsos positivos: falsos alarmes entre todas as outras</translation>
    </message>
    <message>
        <source>sensitivity: found among all that are there</source>
        <translation>sensibilidade: reconhecidas entre todas as que existem</translation>
    </message>
    <message>
        <source>sensitivity</source>
        <translation>sensibilidade</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>precisão</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CurveWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n/d</translation>
    </message>
    <message>
        <source>%1 [%2–%3]</source>
        <translation>%1 [%2–%3]</translation>
    </message>
    <message>
        <source>%1 % [%2–%3 %]</source>
        <translation>%1 % [%2–%3 %]</translation>
    </message>
    <message>
        <source>more than 1</source>
        <translation>mais de 1</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>maligna</translation>
    </message>
    <message>
        <source>All malignant together</source>
        <translation>Todas as malignas em conjunto</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>threshold %1: finds %2 of %3 (sensitivity %4), false alarms %5 among %6 others (false-positive rate %7), precision %8</source>
        <translation>limiar %1: encontra %2 de %3 (sensibilidade %4), falsos alarmes %5 entre %6 outras (taxa de falsos positivos %7), precisão %8</translation>
    </message>
    <message>
        <source>without a false alarm</source>
        <translation>sem nenhum falso alarme</translation>
    </message>
    <message>
        <source>%1 false alarms for every image found</source>
        <translation>%1 falsos alarmes por cada imagem reconhecida</translation>
    </message>
    <message>
        <source>one false alarm for every %1 images found</source>
        <translation>um falso alarme por cada %1 imagens reconhecidas</translation>
    </message>
    <message>
        <source>To find %1 of all malignant images, call %2 whatever has probabilities of the malignant classes that add up to %3 or more: %4.</source>
        <translation>Para reconhecer %1 de todas as imagens malignas, classifique como %2 tudo o que tenha probabilidades das classes malignas que somem %3 ou mais: %4.</translation>
    </message>
    <message>
        <source>To find %1 of the %2 images, call %2 whatever has a probability of %3 or more: %4.</source>
        <translation>Para reconhecer %1 das imagens %2, classifique como %2 tudo o que tenha uma probabilidade de %3 ou mais: %4.</translation>
    </message>
    <message>
        <source>One image is %1 of sensitivity.</source>
        <translation>Uma imagem vale %1 de sensibilidade.</translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln image(s) to find: too few to set a threshold by.</source>
        <translation>
            <numerusform>Só %Ln imagem a reconhecer: é pouco para fixar um limiar.</numerusform>
            <numerusform>Só %Ln imagens a reconhecer: são poucas para fixar um limiar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln image(s) shown is truly %1: there is nothing to find, so sensitivity and both curves are undefined. Choose another class, or let more images through the filter.</source>
        <translation>
            <numerusform>A imagem mostrada (%Ln) não é na verdade %1: não há nada a reconhecer, pelo que a sensibilidade e as duas curvas não estão definidas. Escolha outra classe, ou deixe passar mais imagens no filtro.</numerusform>
            <numerusform>Nenhuma das %Ln imagens mostradas é na verdade %1: não há nada a reconhecer, pelo que a sensibilidade e as duas curvas não estão definidas. Escolha outra classe, ou deixe passar mais imagens no filtro.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln image(s) shown are truly %1: there is nothing to tell them from, so false alarms and both curves are undefined. Choose another class, or let more images through the filter.</source>
        <translation>
            <numerusform>A imagem mostrada (%Ln) é na verdade %1: não há de que a distinguir, pelo que os falsos alarmes e as duas curvas não estão definidos. Escolha outra classe, ou deixe passar mais imagens no filtro.</numerusform>
            <numerusform>Todas as %Ln imagens mostradas são na verdade %1: não há de que as distinguir, pelo que os falsos alarmes e as duas curvas não estão definidos. Escolha outra classe, ou deixe passar mais imagens no filtro.</numerusform>
        </translation>
    </message>
    <message>
        <source>These answers are classes alone, without probabilities. Curves, thresholds and confidence need the probability of every class: import the predictions with a column p_… per class, or show a run that was trained here.</source>
        <translation>Estas respostas são só classes, sem probabilidades. As curvas, os limiares e a confiança precisam da probabilidade de cada classe: importe as previsões com uma coluna p_… por classe, ou mostre uma execução treinada aqui.</translation>
    </message>
    <message>
        <source>No image with a label and a prediction passes the filter: there is nothing to draw. Let more images through.</source>
        <translation>Nenhuma imagem com rótulo e previsão passa no filtro: não há nada a desenhar. Deixe passar mais imagens.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CurvesOverlay</name>
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
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>Training thin, test thick; a dashed line where a further block was unfrozen, a solid one where a stage began</source>
        <translation>Treino fino, teste grosso; linha tracejada onde se descongelou mais um bloco, contínua onde começou uma etapa</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CurvesPanel</name>
    <message numerus="yes">
        <source>%1 (%Ln image(s))</source>
        <translation>
            <numerusform>%1 (%Ln imagem)</numerusform>
            <numerusform>%1 (%Ln imagens)</numerusform>
        </translation>
    </message>
    <message>
        <source>A curve tells one class from others: there is only one.</source>
        <translation>Uma curva distingue uma classe de outras: só há uma.</translation>
    </message>
    <message>
        <source>AUC %1 (by chance %2) · average precision %3 (by chance %4) · %5 of %6 images are truly %7</source>
        <translation>AUC %1 (ao acaso %2) · precisão média %3 (ao acaso %4) · %5 de %6 imagens são na verdade %7</translation>
    </message>
    <message>
        <source>called %1 at %2, not at %3</source>
        <translation>classificadas como %1 com limiar %2, não com %3</translation>
    </message>
    <message>
        <source>%1 at threshold %2: false alarms, then missed</source>
        <translation>%1 com limiar %2: falsos alarmes, depois falhadas</translation>
    </message>
    <message>
        <source>%1 at threshold %2</source>
        <translation>%1 com limiar %2</translation>
    </message>
    <message>
        <source>%1: found</source>
        <translation>%1: reconhecidas</translation>
    </message>
    <message>
        <source>%1: missed</source>
        <translation>%1: falhadas</translation>
    </message>
    <message>
        <source>%1: false alarms</source>
        <translation>%1: falsos alarmes</translation>
    </message>
    <message>
        <source>What is to be found</source>
        <translation>O que se quer reconhecer</translation>
    </message>
    <message>
        <source>What is to be found: a class, or all malignant ones together</source>
        <translation>O que se quer reconhecer: uma classe, ou todas as malignas em conjunto</translation>
    </message>
    <message>
        <source>RO&amp;C</source>
        <translation>R&amp;OC</translation>
    </message>
    <message>
        <source>&amp;precision-recall</source>
        <translation>precisão e &amp;sensibilidade</translation>
    </message>
    <message>
        <source>Sensitivity against the false-positive rate, over all thresholds</source>
        <translation>Sensibilidade face à taxa de falsos positivos, em todos os limiares</translation>
    </message>
    <message>
        <source>Precision against sensitivity, over all thresholds: the one to look at for rare classes</source>
        <translation>Precisão face à sensibilidade, em todos os limiares: a curva a ver nas classes raras</translation>
    </message>
    <message>
        <source>&amp;all classes</source>
        <translation>&amp;todas as classes</translation>
    </message>
    <message>
        <source>Draw the curves of all other classes, thin; a click chooses one</source>
        <translation>Desenhar as curvas de todas as outras classes, finas; um clique escolhe uma</translation>
    </message>
    <message>
        <source>Areas under the curves with 95 % intervals (patients drawn again and again)</source>
        <translation>Áreas sob as curvas com intervalos a 95 % (reamostragem de doentes)</translation>
    </message>
    <message>
        <source>Fin&amp;d</source>
        <translation>Re&amp;conhecer</translation>
    </message>
    <message>
        <source>The curve of %1; a click chooses it</source>
        <translation>A curva de %1; um clique escolhe-a</translation>
    </message>
    <message>
        <source>Left and Right walk along the curve; a click or Enter shows the false alarms and the missed ones of a threshold</source>
        <translation>Esquerda e Direita percorrem a curva; um clique ou Enter mostra os falsos alarmes e as falhadas de um limiar</translation>
    </message>
</context>
<context>
    <name>lesiondesk::DatasetPanel</name>
    <message>
        <source>The dataset whose images are counted</source>
        <translation>O conjunto de dados cujas imagens são contadas</translation>
    </message>
    <message>
        <source>Count by modality, or all images of a diagnosis together</source>
        <translation>Contar por modalidade, ou todas as imagens de um diagnóstico juntas</translation>
    </message>
    <message>
        <source>by modality</source>
        <translation>por modalidade</translation>
    </message>
    <message>
        <source>totals only</source>
        <translation>só totais</translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation>Conjunto de d&amp;ados</translation>
    </message>
    <message>
        <source>No dataset yet: import one, then its images are counted here.</source>
        <translation>Ainda não há conjuntos de dados: importe um e as suas imagens são contadas aqui.</translation>
    </message>
    <message>
        <source>Artificial images: drawn by the program, no patients, no findings.</source>
        <translation>Imagens artificiais: desenhadas pelo programa, sem doentes nem achados.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::DatasetsPage</name>
    <message>
        <source>Datasets</source>
        <translation>Conjuntos</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Conteúdo</translation>
    </message>
    <message>
        <source>&amp;Splits</source>
        <translation>&amp;Divisões</translation>
    </message>
    <message>
        <source>%1: no images</source>
        <translation>%1: sem imagens</translation>
    </message>
    <message>
        <source>Arrow keys, Enter</source>
        <translation>Setas, Enter</translation>
    </message>
    <message>
        <source>move in the table, open the images of the cell</source>
        <translation>mover na tabela, abrir as imagens da célula</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>train on the chosen set</source>
        <translation>treinar com o conjunto escolhido</translation>
    </message>
    <message>
        <source>Ctrl+E, Ctrl+Shift+E</source>
        <translation>Ctrl+E, Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>show the set&apos;s test, training images</source>
        <translation>mostrar as imagens de teste, de treino do conjunto</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>review the set&apos;s test images</source>
        <translation>rever as imagens de teste do conjunto</translation>
    </message>
    <message>
        <source>artificial</source>
        <translation>artificial</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation>
            <numerusform>%1: %n imagem</numerusform>
            <numerusform>%1: %n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no dataset yet. Import one (Ctrl+I), or look at the sample.</source>
        <translation>Ainda não há conjuntos. Importe um (Ctrl+I) ou veja o exemplo.</translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation>Corres&amp;pondência</translation>
    </message>
    <message>
        <source>Alt+C, Alt+S, Alt+M</source>
        <translation>Alt+C, Alt+D, Alt+P</translation>
    </message>
    <message>
        <source>contents, splits, mapping</source>
        <translation>conteúdo, divisões, correspondência</translation>
    </message>
    <message>
        <source>freeze the split, or merge</source>
        <translation>congelar a divisão, ou fundir</translation>
    </message>
    <message>
        <source>Enter, Delete</source>
        <translation>Enter, Delete</translation>
    </message>
    <message>
        <source>choose where a class goes to, drop it</source>
        <translation>escolher para onde vai uma classe, deixá-la de fora</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>save the mapping</source>
        <translation>guardar a correspondência</translation>
    </message>
</context>
<context>
    <name>lesiondesk::DetailsPanel</name>
    <message>
        <source>female</source>
        <translation>feminino</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculino</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registado</translation>
    </message>
    <message>
        <source>readers</source>
        <translation>leitores</translation>
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
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Validado</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidade</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Doente</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Idade</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 anos</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Localização</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ficheiro</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 píxeis, %3</translation>
    </message>
    <message>
        <source>As the source says</source>
        <translation>Segundo a origem</translation>
    </message>
    <message>
        <source>History of the label</source>
        <translation>História do rótulo</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>no diagnosis</source>
        <translation>sem diagnóstico</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>⚠ This picture cannot be used: %1</source>
        <translation>⚠ Não é possível usar esta imagem: %1</translation>
    </message>
</context>
<context>
    <name>lesiondesk::DevicesDialog</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Devices of this computer</source>
        <translation>Dispositivos deste computador</translation>
    </message>
    <message>
        <source>In a plan</source>
        <translation>Num plano</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Used or not, and why</source>
        <translation>Usado ou não, e porquê</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Ver de novo</translation>
    </message>
    <message>
        <source>Reads devices and free memory anew</source>
        <translation>Lê de novo os dispositivos e a memória livre</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Fe&amp;char</translation>
    </message>
    <message>
        <source>Back to the page (Esc)</source>
        <translation>Voltar à página (Esc)</translation>
    </message>
    <message>
        <source>LibTorch %1. No NVIDIA driver.</source>
        <translation>LibTorch %1. Sem controlador NVIDIA.</translation>
    </message>
    <message>
        <source>LibTorch %1. NVIDIA driver %2.</source>
        <translation>LibTorch %1. Controlador NVIDIA %2.</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>What a run may keep of its pictures from one epoch to the next: with less it is slower. For runs that start or go on from now on.</source>
        <translation>O que uma execução pode guardar das suas imagens de uma época para a seguinte: com menos, é mais lenta. Para execuções que comecem ou continuem a partir de agora.</translation>
    </message>
    <message>
        <source>&amp;Memory for decoded pictures</source>
        <translation>&amp;Memória para imagens descodificadas</translation>
    </message>
</context>
<context>
    <name>lesiondesk::DialogPrompts</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>lesiondesk::DifferenceWords</name>
    <message>
        <source>[%1 to %2]</source>
        <translation>[%1 a %2]</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ErrorsPage</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Predictions written to %1</source>
        <translation>Previsões escritas em %1</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Setas</translation>
    </message>
    <message>
        <source>Move through the matrix and choose the cell</source>
        <translation>Percorrer a matriz e escolher a célula</translation>
    </message>
    <message>
        <source>Ctrl+Arrows, Ctrl+Space</source>
        <translation>Ctrl+Setas, Ctrl+Espaço</translation>
    </message>
    <message>
        <source>Move without choosing; add the cell</source>
        <translation>Mover sem escolher; acrescentar a célula</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Choose all images</source>
        <translation>Escolher todas as imagens</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to the images; Escape goes back</source>
        <translation>Ir para as imagens; Esc volta atrás</translation>
    </message>
    <message>
        <source>E, C</source>
        <translation>E, C</translation>
    </message>
    <message>
        <source>Keep only misclassified, only correct images</source>
        <translation>Deixar só as mal classificadas, só as corretas</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Choose the order of the classes</source>
        <translation>Escolher a ordem das classes</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation>Mostrar em Casos</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Export the predictions as CSV</source>
        <translation>Exportar as previsões em CSV</translation>
    </message>
    <message>
        <source>F, 1, +, −</source>
        <translation>F, 1, +, −</translation>
    </message>
    <message>
        <source>In the viewer: fit, one to one, zoom</source>
        <translation>No visualizador: ajustar, um para um, ampliar</translation>
    </message>
    <message>
        <source>A run is being trained. Its errors are here when it has ended.</source>
        <translation>Há uma execução em treino. Os seus erros aparecem aqui quando terminar.</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Acompanhar</translation>
    </message>
    <message>
        <source>No run yet. Train one: then every error is here, with its image.</source>
        <translation>Ainda não há execuções. Treine uma: depois cada erro aparece aqui, com a sua imagem.</translation>
    </message>
    <message>
        <source>Train one</source>
        <translation>Treinar uma</translation>
    </message>
    <message>
        <source>No run yet. Split a dataset into a part to train on and a part to test on, then train a run.</source>
        <translation>Ainda não há execuções. Divida um conjunto numa parte de treino e noutra de teste, e depois treine uma execução.</translation>
    </message>
    <message>
        <source>Split a dataset</source>
        <translation>Dividir um conjunto</translation>
    </message>
    <message>
        <source>This run was scored on another test set than the one before.</source>
        <translation>Esta execução foi avaliada noutro conjunto de teste, diferente do da anterior.</translation>
    </message>
    <message>
        <source>No image of this test part has a validated label yet: close a review round over it. These are the figures against the recorded labels.</source>
        <translation>Nenhuma imagem desta parte de teste tem ainda um rótulo validado: feche uma ronda de revisão sobre ela. Estes são os valores face aos rótulos registados.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have a validated label, the others count as recorded.</source>
        <translation>
            <numerusform>%n imagem tem um rótulo validado, as outras contam como registadas.</numerusform>
            <numerusform>%n imagens têm um rótulo validado, as outras contam como registadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are left out: their validated label is not a class of this run.</source>
        <translation>
            <numerusform>%n imagem fica de fora: o seu rótulo validado não é uma classe desta execução.</numerusform>
            <numerusform>%n imagens ficam de fora: o seu rótulo validado não é uma classe desta execução.</numerusform>
        </translation>
    </message>
    <message>
        <source>No image of the test part has this tag. Tag images on the Cases page (keys M, A, D).</source>
        <translation>Nenhuma imagem da parte de teste tem esta marca. Marque imagens na página Casos (teclas M, A, D).</translation>
    </message>
    <message>
        <source>Export predictions</source>
        <translation>Exportar previsões</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export predictions of run %1</source>
        <translation>Exportar previsões da execução %1</translation>
    </message>
    <message>
        <source>Reading the answers…</source>
        <translation>A ler as respostas…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no answer, or one that is no class: the matrix shows them apart, they count in no figure.</source>
        <translation>
            <numerusform>%n imagem não tem resposta, ou tem uma que não é uma classe: a matriz mostra-a à parte, não conta em nenhum valor.</numerusform>
            <numerusform>%n imagens não têm resposta, ou têm uma que não é uma classe: a matriz mostra-as à parte, não contam em nenhum valor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The usual costs are used: %1</source>
        <translation>Usam-se os custos habituais: %1</translation>
    </message>
    <message>
        <source>No image passes this filter.</source>
        <translation>Nenhuma imagem passa neste filtro.</translation>
    </message>
    <message>
        <source>The matrix is on the clipboard</source>
        <translation>A matriz está na área de transferência</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>Guardar a matriz</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.pdf)</source>
        <translation>Imagens (*.svg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Matrix written to %1</source>
        <translation>Matriz escrita em %1</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Sensitivity, precision and F1 of every class (B)</source>
        <translation>Sensibilidade, precisão e F1 de cada classe (B)</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>All figures with their 95 % intervals (T: next tab)</source>
        <translation>Todos os valores com os seus intervalos a 95 % (T: separador seguinte)</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+Setas</translation>
    </message>
    <message>
        <source>Choose a rectangle of cells</source>
        <translation>Escolher um retângulo de células</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>In the matrix: larger and smaller cells, all that fits</source>
        <translation>Na matriz: células maiores e menores, tudo o que couber</translation>
    </message>
    <message>
        <source>Shift+C, Shift+E, Shift+A, Shift+X</source>
        <translation>Shift+C, Shift+E, Shift+A, Shift+X</translation>
    </message>
    <message>
        <source>Select correct, misclassified, all, nothing</source>
        <translation>Selecionar as corretas, as mal classificadas, todas, nenhuma</translation>
    </message>
    <message>
        <source>X, B, T</source>
        <translation>X, B, T</translation>
    </message>
    <message>
        <source>Go to the matrix, to the bars, to the next tab</source>
        <translation>Ir para a matriz, para as barras, para o separador seguinte</translation>
    </message>
    <message>
        <source>Ctrl+L, Ctrl+Shift+L</source>
        <translation>Ctrl+L, Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Choose what was predicted, what is true</source>
        <translation>Escolher o que foi previsto, o que é real</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Choose which images count</source>
        <translation>Escolher que imagens contam</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M, L, K</source>
        <translation>Ctrl+Shift+M, L, K</translation>
    </message>
    <message>
        <source>What the cells show, colour scale, collapse</source>
        <translation>O que mostram as células, escala de cores, agrupar</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+Shift+S</source>
        <translation>Ctrl+C, Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Copy the matrix, save it as a picture</source>
        <translation>Copiar a matriz, guardá-la como imagem</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Save the images that are shown under a name</source>
        <translation>Guardar com um nome as imagens mostradas</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Cima, Alt+Baixo</translation>
    </message>
    <message>
        <source>In Worst first: the previous, the next image</source>
        <translation>Em Piores primeiro: a imagem anterior, a seguinte</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D, Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+D, Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Compare runs; write a report</source>
        <translation>Comparar execuções; escrever um relatório</translation>
    </message>
</context>
<context>
    <name>lesiondesk::EvalGallery</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: truly %2, predicted %3</source>
        <translation>%1: na verdade %2, prevista %3</translation>
    </message>
    <message>
        <source>Images of the selection</source>
        <translation>Imagens da seleção</translation>
    </message>
    <message>
        <source>No image here. Click a cell, a header or a part of a bar.</source>
        <translation>Não há imagens aqui. Clique numa célula, num cabeçalho ou numa parte de uma barra.</translation>
    </message>
    <message>
        <source>The image that is chosen above</source>
        <translation>A imagem escolhida acima</translation>
    </message>
    <message>
        <source>Misclassified only</source>
        <translation>Só mal classificadas</translation>
    </message>
    <message>
        <source>Keep only the wrong cells of the selection</source>
        <translation>Deixar só as células erradas da seleção</translation>
    </message>
    <message>
        <source>Correct only</source>
        <translation>Só corretas</translation>
    </message>
    <message>
        <source>Keep only the diagonal of the selection</source>
        <translation>Deixar só a diagonal da seleção</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Offer a review round over these images</source>
        <translation>Propor uma ronda de revisão destas imagens</translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation>Mostrar em Casos</translation>
    </message>
    <message>
        <source>Open the Cases page on exactly these images</source>
        <translation>Abrir a página Casos exatamente com estas imagens</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exportar CSV…</translation>
    </message>
    <message>
        <source>Write all predictions of the run as a table</source>
        <translation>Escrever todas as previsões da execução numa tabela</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n imagem</numerusform>
            <numerusform>%n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, picked</source>
        <translation>%1, escolhidas</translation>
    </message>
    <message>
        <source>true %1</source>
        <translation>real %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Send %n to review</source>
        <translation>
            <numerusform>Enviar %n para revisão</numerusform>
            <numerusform>Enviar %n para revisão</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n in Cases</source>
        <translation>
            <numerusform>Mostrar %n em Casos</numerusform>
            <numerusform>Mostrar %n em Casos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>lesiondesk::EvalPanels</name>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>ROC and precision-recall curves, and what a wished sensitivity costs</source>
        <translation>Curvas ROC e de precisão e sensibilidade, e o que custa uma sensibilidade pretendida</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiança</translation>
    </message>
    <message>
        <source>How sure the run is and how far that can be trusted</source>
        <translation>Com que certeza a execução responde e até que ponto é de fiar</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Subgrupos</translation>
    </message>
    <message>
        <source>The figures by what is known of the images</source>
        <translation>Os valores segundo o que se sabe das imagens</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>Classes that are photographed differently in training and test</source>
        <translation>Classes fotografadas de modo diferente no treino e no teste</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Piores primeiro</translation>
    </message>
    <message>
        <source>Misclassified images by confidence, cost or how alone they stand</source>
        <translation>Imagens mal classificadas por confiança, por custo ou por isolamento</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Review state, notes and saved selections (Ctrl+Shift+N saves the images that are shown)</source>
        <translation>Estado da revisão, notas e seleções guardadas (Ctrl+Shift+N guarda as imagens mostradas)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::FactWords</name>
    <message>
        <source>modality</source>
        <translation>modalidade</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>conjunto</translation>
    </message>
    <message>
        <source>site</source>
        <translation>localização</translation>
    </message>
    <message>
        <source>age</source>
        <translation>idade</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>sexo</translation>
    </message>
    <message>
        <source>skin type</source>
        <translation>fototipo</translation>
    </message>
    <message>
        <source>label from</source>
        <translation>origem do rótulo</translation>
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
        <translation>sem marca</translation>
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
        <source>other</source>
        <translation>outro</translation>
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
        <source>histopathology</source>
        <translation>histopatologia</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>seguimento</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>consenso</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>perito</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>lesiondesk::FigureWords</name>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>The share of images that are right</source>
        <translation>A proporção de imagens certas</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exatidão equilibrada</translation>
    </message>
    <message>
        <source>The mean sensitivity of the classes that have images</source>
        <translation>A sensibilidade média das classes que têm imagens</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>The mean F1 of the classes, each counting the same</source>
        <translation>O F1 médio das classes, contando todas o mesmo</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>F1 ponderado</translation>
    </message>
    <message>
        <source>The mean F1 of the classes, each counting by its images</source>
        <translation>O F1 médio das classes, contando cada uma pelas suas imagens</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Kappa de Cohen</translation>
    </message>
    <message>
        <source>Agreement beyond what chance would give: 1 is full, 0 is chance</source>
        <translation>Concordância para além da que o acaso daria: 1 é total, 0 é acaso</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>Matthews&apos; correlation of true and predicted classes: 1 is full, 0 is chance</source>
        <translation>Correlação de Matthews entre classes reais e previstas: 1 é total, 0 é acaso</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>The mean area under the ROC curves of every class against the rest</source>
        <translation>A área média sob as curvas ROC de cada classe contra as restantes</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Precisão média</translation>
    </message>
    <message>
        <source>The mean over the classes of the average precision of each against the rest</source>
        <translation>A média, sobre as classes, da precisão média de cada uma contra as restantes</translation>
    </message>
    <message>
        <source>Calibration error (ECE)</source>
        <translation>Erro de calibração (ECE)</translation>
    </message>
    <message>
        <source>How far the stated confidence lies from the share that is right: 0 is best</source>
        <translation>Quanto a confiança declarada se afasta da proporção de certas: 0 é o melhor</translation>
    </message>
    <message>
        <source>Top-3 accuracy</source>
        <translation>Exatidão top-3</translation>
    </message>
    <message>
        <source>The share of images whose class is among the three most probable</source>
        <translation>A proporção de imagens cuja classe está entre as três mais prováveis</translation>
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
        <source>AUC, against the rest</source>
        <translation>AUC, contra as restantes</translation>
    </message>
    <message>
        <source>Average precision, against the rest</source>
        <translation>Precisão média, contra as restantes</translation>
    </message>
    <message>
        <source>[%1–%2]</source>
        <translation>[%1–%2]</translation>
    </message>
</context>
<context>
    <name>lesiondesk::FilterBar</name>
    <message>
        <source>Show only some of the images by %1</source>
        <translation>Mostrar só algumas imagens por %1</translation>
    </message>
    <message>
        <source>Find image, case or patient</source>
        <translation>Procurar imagem, caso ou doente</translation>
    </message>
    <message>
        <source>Every word must occur in the name of the image, case or patient (Ctrl+F)</source>
        <translation>Cada palavra tem de ocorrer no nome da imagem, do caso ou do doente (Ctrl+F)</translation>
    </message>
    <message>
        <source>No set has been frozen yet: make a split on Datasets</source>
        <translation>Ainda não há conjunto congelado: faça uma divisão em Conjuntos</translation>
    </message>
    <message>
        <source>Labels as recorded</source>
        <translation>Rótulos registados</translation>
    </message>
    <message>
        <source>Labels as validated</source>
        <translation>Rótulos validados</translation>
    </message>
    <message>
        <source>of set “%1”</source>
        <translation>do conjunto “%1”</translation>
    </message>
    <message>
        <source>some images</source>
        <translation>algumas imagens</translation>
    </message>
    <message>
        <source>labels as validated</source>
        <translation>rótulos validados</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Tirar este filtro</translation>
    </message>
</context>
<context>
    <name>lesiondesk::FilterButton</name>
    <message>
        <source>Which images the page speaks of (Ctrl+Shift+F)</source>
        <translation>De que imagens fala a página (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Facts about the images</source>
        <translation>Características das imagens</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Todas as imagens</translation>
    </message>
    <message>
        <source>Take every tick away</source>
        <translation>Desmarcar tudo</translation>
    </message>
    <message>
        <source>Images: all ▾</source>
        <translation>Imagens: todas ▾</translation>
    </message>
    <message numerus="yes">
        <source>Images: by %n fact(s) ▾</source>
        <translation>
            <numerusform>Imagens: por %n característica ▾</numerusform>
            <numerusform>Imagens: por %n características ▾</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::FilterChoices</name>
    <message>
        <source>%1 (artificial)</source>
        <translation>%1 (artificial)</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sem rótulo</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sem rótulo</translation>
    </message>
    <message>
        <source>Test part</source>
        <translation>Parte de teste</translation>
    </message>
    <message>
        <source>Training part</source>
        <translation>Parte de treino</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>parte de teste</translation>
    </message>
    <message>
        <source>training part</source>
        <translation>parte de treino</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Não lida</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lida</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>não lida</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidade</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partição</translation>
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
        <source>not tagged</source>
        <translation>sem marca</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>all images</source>
        <translation>todas as imagens</translation>
    </message>
</context>
<context>
    <name>lesiondesk::FindingsModel</name>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>found of how many, modality</comment>
        <translation>%1 de %2 (%3)</translation>
    </message>
    <message>
        <source>The run finds %1.</source>
        <translation>A execução reconhece %1.</translation>
    </message>
    <message>
        <source>%1: there is no training image of this class.</source>
        <translation>%1: não há nenhuma imagem de treino desta classe.</translation>
    </message>
    <message>
        <source>%1: there is no test image of this class.</source>
        <translation>%1: não há nenhuma imagem de teste desta classe.</translation>
    </message>
    <message>
        <source>%1: photographed alike in training and test.</source>
        <translation>%1: fotografada da mesma maneira no treino e no teste.</translation>
    </message>
    <message>
        <source>%1: %2 of the training images are %3, %4 of the test images.</source>
        <translation>%1: %2 das imagens de treino são do tipo “%3”, face a %4 das imagens de teste.</translation>
    </message>
    <message>
        <source>More than chance: p %1, corrected (Holm) over the classes.</source>
        <translation>Mais do que o acaso: p %1, corrigido (Holm) sobre as classes.</translation>
    </message>
    <message>
        <source>This may be chance: p %1, corrected.</source>
        <translation>Pode ser acaso: p %1, corrigido.</translation>
    </message>
    <message>
        <source>%1, training, %2</source>
        <translation>%1, treino, %2</translation>
    </message>
    <message>
        <source>%1, test, %2</source>
        <translation>%1, teste, %2</translation>
    </message>
    <message>
        <source>%1, training</source>
        <translation>%1, treino</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1, teste</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n training image(s) are %2, %3 of them. Click shows them.</source>
        <translation>
            <numerusform>%1: %n imagem de treino é do tipo “%2”, %3 do total. O clique mostra-a.</numerusform>
            <numerusform>%1: %n imagens de treino são do tipo “%2”, %3 do total. O clique mostra-as.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n test image(s) are %2, %3 of them. Click shows them.</source>
        <translation>
            <numerusform>%1: %n imagem de teste é do tipo “%2”, %3 do total. O clique mostra-a.</numerusform>
            <numerusform>%1: %n imagens de teste são do tipo “%2”, %3 do total. O clique mostra-as.</numerusform>
        </translation>
    </message>
    <message>
        <source>▲: photographed differently in training and test, more than by chance</source>
        <translation>▲: fotografada de modo diferente no treino e no teste, para além do acaso</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Training images that are %1</source>
        <translation>Imagens de treino do tipo “%1”</translation>
    </message>
    <message>
        <source>Test images that are %1</source>
        <translation>Imagens de teste do tipo “%1”</translation>
    </message>
    <message>
        <source>%1
training</source>
        <translation>%1
treino</translation>
    </message>
    <message>
        <source>%1
test</source>
        <translation>%1
teste</translation>
    </message>
    <message>
        <source>Total variation distance between training and test: 0 the same mix, 1 nothing in common</source>
        <translation>Distância de variação total entre treino e teste: 0 a mesma mistura, 1 nada em comum</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>Chi-square test by permutation, corrected (Holm) over the classes</source>
        <translation>Teste do qui-quadrado por permutações, corrigido (Holm) sobre as classes</translation>
    </message>
    <message>
        <source>p, Holm</source>
        <translation>p, Holm</translation>
    </message>
</context>
<context>
    <name>lesiondesk::FindingsPanel</name>
    <message>
        <source>Classes by modality and part</source>
        <translation>Classes por modalidade e parte</translation>
    </message>
    <message>
        <source>Training and test &amp;side by side</source>
        <translation>Treino e teste &amp;lado a lado</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Achados</translation>
    </message>
    <message>
        <source>Show the training and the test images of the class beside each other (Enter)</source>
        <translation>Mostrar lado a lado as imagens de treino e de teste da classe (Enter)</translation>
    </message>
    <message>
        <source>Comparing the two parts…</source>
        <translation>A comparar as duas partes…</translation>
    </message>
    <message>
        <source>There is no frozen set behind what is shown: findings compare the training and the test part of one.</source>
        <translation>O que se mostra não vem de um conjunto congelado: os achados comparam a parte de treino e a de teste de um conjunto.</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n class(es) photographed differently in training and test, more than by chance.</source>
        <translation>
            <numerusform>▲ %n classe fotografada de modo diferente no treino e no teste, para além do acaso.</numerusform>
            <numerusform>▲ %n classes fotografadas de modo diferente no treino e no teste, para além do acaso.</numerusform>
        </translation>
    </message>
    <message>
        <source>No class is photographed differently in training and test beyond chance.</source>
        <translation>Nenhuma classe está fotografada de modo diferente no treino e no teste para além do acaso.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::FrozenSetsModel</name>
    <message>
        <source>The same pictures, classes and parts have the same hash in every project</source>
        <translation>As mesmas imagens, classes e partes têm o mesmo hash em todos os projetos</translation>
    </message>
    <message>
        <source>Frozen set</source>
        <translation>Conjunto congelado</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImageLoader</name>
    <message>
        <source>This image is no longer in the project.</source>
        <translation>Esta imagem já não está no projeto.</translation>
    </message>
    <message>
        <source>There is not enough memory to show %1.</source>
        <translation>Não há memória suficiente para mostrar %1.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImageViewer</name>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImportDialog</name>
    <message>
        <source>Import images</source>
        <translation>Importar imagens</translation>
    </message>
    <message>
        <source>Choose a folder or a table: nothing is changed before you press Import.</source>
        <translation>Escolha uma pasta ou uma tabela: nada muda antes de premir Importar.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>What happens to the rows of the source</source>
        <translation>O que acontece às linhas da origem</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import what is shown above as new</source>
        <translation>Importar o que acima aparece como novo</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Pa&amp;rar</translation>
    </message>
    <message>
        <source>Stop; what was imported is kept, importing again continues</source>
        <translation>Parar; o que foi importado fica, importar de novo continua</translation>
    </message>
    <message>
        <source>Close; an import goes on in the background</source>
        <translation>Fechar; uma importação continua em segundo plano</translation>
    </message>
    <message>
        <source>Looking at the source…</source>
        <translation>A examinar a origem…</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>A examinar %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>A importar %1</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>A importar…</translation>
    </message>
    <message>
        <source>Stopped. What was imported before is kept; import again to continue.</source>
        <translation>Parado. O que já foi importado fica; importe de novo para continuar.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Parado.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) imported.</source>
        <translation>
            <numerusform>%n imagem importada.</numerusform>
            <numerusform>%n imagens importadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would be imported.</source>
        <translation>
            <numerusform>%n imagem seria importada.</numerusform>
            <numerusform>%n imagens seriam importadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n linha rejeitada.</numerusform>
            <numerusform>%n linhas rejeitadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Rejected rows and what deserves a look, by field and reason; open a line to see its rows</source>
        <translation>Linhas recusadas e o que merece atenção, por campo e motivo; abra uma linha para ver as suas entradas</translation>
    </message>
    <message>
        <source>Of all: something left out or missing</source>
        <translation>Do total: algo omitido ou em falta</translation>
    </message>
    <message>
        <source>Show its &amp;errors</source>
        <translation>Mostrar os &amp;erros</translation>
    </message>
    <message>
        <source>Open the run that was made on the Errors page</source>
        <translation>Abre a execução criada na página Erros</translation>
    </message>
    <message>
        <source>Looking at the table…</source>
        <translation>A ver a tabela…</translation>
    </message>
    <message>
        <source>Look at them: their pictures are prepared in the background.</source>
        <translation>Já pode vê-las: os ficheiros são preparados em segundo plano.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImportForm</name>
    <message>
        <source>&amp;Copy the pictures into the project</source>
        <translation>&amp;Copiar as imagens para o projeto</translation>
    </message>
    <message>
        <source>How the source is laid out; guessed from what is in it</source>
        <translation>Como a origem está organizada; adivinhado a partir do que contém</translation>
    </message>
    <message>
        <source>Under which name the images stand; a dataset that is there is continued</source>
        <translation>Com que nome ficam as imagens; um conjunto que já existe é continuado</translation>
    </message>
    <message>
        <source>Which classes there are; rows of other classes are rejected</source>
        <translation>Que classes há; linhas de outras classes são rejeitadas</translation>
    </message>
    <message>
        <source>As the source has them</source>
        <translation>Como estão na origem</translation>
    </message>
    <message>
        <source>The project can then be moved to another machine by itself; without, the pictures stay where they are</source>
        <translation>Assim o projeto pode ser levado sozinho para outra máquina; sem isto, as imagens ficam onde estão</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Origem</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>Con&amp;junto</translation>
    </message>
    <message>
        <source>Cla&amp;sses</source>
        <translation>Cla&amp;sses</translation>
    </message>
    <message>
        <source>Choose fo&amp;lder…</source>
        <translation>Escolher &amp;pasta…</translation>
    </message>
    <message>
        <source>Choose the folder in which the images or their table lie</source>
        <translation>Escolher a pasta onde estão as imagens ou a sua tabela</translation>
    </message>
    <message>
        <source>Import images from a folder</source>
        <translation>Importar imagens de uma pasta</translation>
    </message>
    <message>
        <source>Save an e&amp;mpty table…</source>
        <translation>Guardar uma tabela &amp;vazia…</translation>
    </message>
    <message>
        <source>Folder, table or archive from which images are imported</source>
        <translation>Pasta, tabela ou arquivo de onde se importam imagens</translation>
    </message>
    <message>
        <source>Folder, table or archive of images</source>
        <translation>Pasta, tabela ou arquivo de imagens</translation>
    </message>
    <message>
        <source>Write a table with the columns and one example row, to be filled in</source>
        <translation>Escrever uma tabela com as colunas e uma linha de exemplo, para preencher</translation>
    </message>
    <message>
        <source>Choose fil&amp;e…</source>
        <translation>Escolher fich&amp;eiro…</translation>
    </message>
    <message>
        <source>Choose a table (CSV) that lists the images, or an archive (ZIP)</source>
        <translation>Escolher uma tabela (CSV) que enumera as imagens, ou um arquivo (ZIP)</translation>
    </message>
    <message>
        <source>Import images from a table or an archive</source>
        <translation>Importar imagens de uma tabela ou de um arquivo</translation>
    </message>
    <message>
        <source>Tables and archives (*.csv *.tsv *.zip);;All files (*)</source>
        <translation>Tabelas e arquivos (*.csv *.tsv *.zip);;Todos os ficheiros (*)</translation>
    </message>
    <message>
        <source>Save an empty table</source>
        <translation>Guardar uma tabela vazia</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabelas (*.csv);;Todos os ficheiros (*)</translation>
    </message>
    <message>
        <source>The table could not be written</source>
        <translation>Não foi possível escrever a tabela</translation>
    </message>
    <message>
        <source>Predictions of another program (CSV)</source>
        <translation>Previsões de outro programa (CSV)</translation>
    </message>
    <message>
        <source>The frozen set whose images were predicted; its test part is scored</source>
        <translation>O conjunto fixado cujas imagens foram previstas; conta a sua parte de teste</translation>
    </message>
    <message>
        <source>How the run is called among the others</source>
        <translation>Como se chama a execução entre as outras</translation>
    </message>
    <message>
        <source>Fro&amp;zen set</source>
        <translation>Con&amp;junto fixado</translation>
    </message>
    <message>
        <source>Name of the &amp;run</source>
        <translation>Nome da e&amp;xecução</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n test image(s)</source>
        <translation>
            <numerusform>%1 · %n imagem de teste</numerusform>
            <numerusform>%1 · %n imagens de teste</numerusform>
        </translation>
    </message>
    <message>
        <source>Predictions are about the images of a frozen set, and there is none yet: split a dataset on the Datasets page first.</source>
        <translation>As previsões dizem respeito às imagens de um conjunto fixado, e ainda não há nenhum: divida primeiro um conjunto de dados na página Dados.</translation>
    </message>
    <message>
        <source>A table with the columns image and p_&lt;class&gt; for every class of the set, or image and predicted. It becomes a run beside those trained here.</source>
        <translation>Uma tabela com as colunas image e p_&lt;class&gt; para cada classe do conjunto, ou image e predicted. Torna-se uma execução ao lado das treinadas aqui.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImportNotesModel</name>
    <message>
        <source>Rejected</source>
        <translation>Rejeitada</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>A verificar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>%1 First: %2</source>
        <translation>%1 Primeiras: %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>linha %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
</context>
<context>
    <name>lesiondesk::JobList</name>
    <message>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tarefas</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Close this list (Esc)</source>
        <translation>Fechar esta lista (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>lesiondesk::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>All jobs of this session (Ctrl+J)</source>
        <translation>Todas as tarefas desta sessão (Ctrl+J)</translation>
    </message>
    <message>
        <source>Stop this job; what is finished is kept</source>
        <translation>Parar esta tarefa; o que está feito fica</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message numerus="yes">
        <source> · %n more waiting</source>
        <translation>
            <numerusform> · mais %n em espera</numerusform>
            <numerusform> · mais %n em espera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
</context>
<context>
    <name>lesiondesk::KeysOverlay</name>
    <message>
        <source>Everywhere</source>
        <translation>Em toda a parte</translation>
    </message>
</context>
<context>
    <name>lesiondesk::LearningCurves</name>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
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
        <source>No epoch has ended yet</source>
        <translation>Ainda não terminou nenhuma época</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloco %1</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n/d</translation>
    </message>
    <message>
        <source>Epoch %1: training loss %2, test loss %3, training accuracy %4, test accuracy %5, training macro-F1 %6, test macro-F1 %7</source>
        <translation>Época %1: perda de treino %2, perda de teste %3, exatidão de treino %4, exatidão de teste %5, F1 macro de treino %6, F1 macro de teste %7</translation>
    </message>
</context>
<context>
    <name>lesiondesk::LivePanel</name>
    <message>
        <source>Progress of the run</source>
        <translation>Progresso da execução</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Ainda não há execuções</translation>
    </message>
    <message>
        <source>Choose a plan and press Train: its curves grow here.</source>
        <translation>Escolha um plano e prima Treinar: as curvas crescem aqui.</translation>
    </message>
    <message>
        <source>test accuracy %1</source>
        <translation>exatidão de teste %1</translation>
    </message>
    <message>
        <source>macro-F1 %1</source>
        <translation>F1 macro %1</translation>
    </message>
    <message>
        <source>macro-F1 n/a</source>
        <translation>F1 macro n/d</translation>
    </message>
    <message>
        <source>%1 on %2, %3 images/s</source>
        <translation>%1 em %2, %3 imagens/s</translation>
    </message>
    <message>
        <source>See errors</source>
        <translation>Ver erros</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stops after this batch and can go on from there</source>
        <translation>Para depois deste lote e pode continuar a partir daí</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Goes on from where the run stopped</source>
        <translation>Continua de onde a execução parou</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stops after this batch and keeps what there is</source>
        <translation>Para depois deste lote e guarda o que houver</translation>
    </message>
    <message>
        <source>Which images were taken for what</source>
        <translation>Que imagens foram tomadas por quê</translation>
    </message>
    <message>
        <source>Which curves are shown</source>
        <translation>Que curvas são mostradas</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registo</translation>
    </message>
    <message>
        <source>Stages, checkpoints</source>
        <translation>Etapas, pontos de controlo</translation>
    </message>
    <message>
        <source>‖ pausing after this batch</source>
        <translation>‖ em pausa depois deste lote</translation>
    </message>
    <message>
        <source>… waiting, %1 runs before it</source>
        <translation>… à espera, com %1 execuções à frente</translation>
    </message>
    <message>
        <source>… waiting since the project was closed: Resume lets it start</source>
        <translation>… à espera desde que o projeto foi fechado: Continuar deixa-a começar</translation>
    </message>
    <message>
        <source>No checkpoint yet.</source>
        <translation>Ainda sem ponto de controlo.</translation>
    </message>
    <message>
        <source>Last checkpoint: epoch %1, which the scores are from.</source>
        <translation>Último ponto de controlo: época %1, de onde vêm os resultados.</translation>
    </message>
    <message>
        <source>Best checkpoint: epoch %1.</source>
        <translation>Melhor ponto de controlo: época %1.</translation>
    </message>
    <message>
        <source>Made elsewhere, there is no network here. %1</source>
        <translation>Feita noutro lugar, não há aqui nenhuma rede. %1</translation>
    </message>
</context>
<context>
    <name>lesiondesk::LogView</name>
    <message>
        <source>Log of the run</source>
        <translation>Registo da execução</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MainWindow</name>
    <message>
        <source>The project cannot be opened</source>
        <translation>Não é possível abrir o projeto</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Novo projeto</translation>
    </message>
    <message>
        <source>Lesions.lesion</source>
        <translation>Lesoes.lesion</translation>
    </message>
    <message>
        <source>LesionDesk projects (*.lesion)</source>
        <translation>Projetos LesionDesk (*.lesion)</translation>
    </message>
    <message>
        <source>The project cannot be made</source>
        <translation>Não é possível criar o projeto</translation>
    </message>
    <message>
        <source>Open a project (NAME.lesion)</source>
        <translation>Abrir um projeto (NOME.lesion)</translation>
    </message>
    <message>
        <source>New sample project</source>
        <translation>Novo projeto de exemplo</translation>
    </message>
    <message>
        <source>Sample.lesion</source>
        <translation>Exemplo.lesion</translation>
    </message>
    <message>
        <source>Drawing the sample project</source>
        <translation>A desenhar o projeto de exemplo</translation>
    </message>
    <message>
        <source>The sample cannot be made</source>
        <translation>Não é possível criar o exemplo</translation>
    </message>
    <message>
        <source>LesionDesk</source>
        <translation>LesionDesk</translation>
    </message>
    <message>
        <source>%1 (artificial images) - LesionDesk</source>
        <translation>%1 (imagens artificiais) - LesionDesk</translation>
    </message>
    <message>
        <source>%1 - LesionDesk</source>
        <translation>%1 - LesionDesk</translation>
    </message>
    <message>
        <source>go to a page</source>
        <translation>ir para uma página</translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation>para trás e para a frente</translation>
    </message>
    <message>
        <source>take back what was done last</source>
        <translation>desfazer a última ação</translation>
    </message>
    <message>
        <source>find a command by name</source>
        <translation>procurar um comando pelo nome</translation>
    </message>
    <message>
        <source>list of jobs</source>
        <translation>lista de tarefas</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>estas teclas</translation>
    </message>
    <message>
        <source>About LesionDesk</source>
        <translation>Acerca do LesionDesk</translation>
    </message>
    <message>
        <source>&lt;h3&gt;LesionDesk %1&lt;/h3&gt;&lt;p&gt;Review, train and look again: a workstation for sets of skin-lesion images.&lt;/p&gt;&lt;p&gt;For research. It gives no diagnosis and is no medical device.&lt;/p&gt;&lt;p&gt;Licence: GPL 3 or later. Uses Qt, OpenCV, LibTorch, SQLite and QCustomPlot.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;LesionDesk %1&lt;/h3&gt;&lt;p&gt;Rever, treinar e voltar a olhar: uma estação de trabalho para conjuntos de imagens de lesões de pele.&lt;/p&gt;&lt;p&gt;Para investigação. Não faz diagnósticos e não é um dispositivo médico.&lt;/p&gt;&lt;p&gt;Licença: GPL 3 ou posterior. Usa Qt, OpenCV, LibTorch, SQLite e QCustomPlot.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Who is reading</source>
        <translation>Quem está a ler</translation>
    </message>
    <message>
        <source>Your initials; they are written beside readings and tags:</source>
        <translation>As suas iniciais; ficam escritas junto das leituras e das marcas:</translation>
    </message>
    <message>
        <source>A job is still running</source>
        <translation>Há uma tarefa em curso</translation>
    </message>
    <message>
        <source>“%1” has not ended. It is cancelled when you go on; what it has finished is kept.</source>
        <translation>“%1” não terminou. Se continuar, é cancelada; o que já fez fica guardado.</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Cancelar a tarefa</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MappingEditor</name>
    <message>
        <source>Save mapping…</source>
        <translation>Guardar correspondência…</translation>
    </message>
    <message>
        <source>The mappings from this dataset&apos;s classes onto those of the set</source>
        <translation>As correspondências das classes deste conjunto de dados para as do conjunto congelado</translation>
    </message>
    <message>
        <source>Where every class goes to</source>
        <translation>Para onde vai cada classe</translation>
    </message>
    <message>
        <source>Writes the mapping as a file into the project&apos;s mappings folder, where splits, merges and the command line find it (Ctrl+S)</source>
        <translation>Escreve a correspondência num ficheiro da pasta mappings do projeto, onde as divisões, as fusões e a linha de comandos a encontram (Ctrl+S)</translation>
    </message>
    <message>
        <source>Ma&amp;pping</source>
        <translation>Correspondê&amp;ncia</translation>
    </message>
    <message>
        <source>edited, not saved</source>
        <translation>alterada, por guardar</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MappingModel</name>
    <message>
        <source>dropped</source>
        <translation>fora</translation>
    </message>
    <message>
        <source>%1 - not in the set: dropped</source>
        <translation>%1 - não está no conjunto: fora</translation>
    </message>
    <message>
        <source>Class of the dataset</source>
        <translation>Classe do conjunto de dados</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Vai para</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MappingPanel</name>
    <message>
        <source>added images like test images</source>
        <translation>imagens juntadas parecidas com imagens de teste</translation>
    </message>
    <message>
        <source>The frozen set whose training part grows. Its classes and its test images stay as they are.</source>
        <translation>O conjunto congelado cuja parte de treino cresce. As suas classes e imagens de teste ficam como estão.</translation>
    </message>
    <message>
        <source>Which images of the added datasets are taken</source>
        <translation>Que imagens dos conjuntos de dados juntados são usadas</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Fundir…</translation>
    </message>
    <message>
        <source>Freezes the merged set under a name of its own (Ctrl+Enter)</source>
        <translation>Congela o conjunto fundido com um nome próprio (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Tar&amp;get set</source>
        <translation>Conjunto a&amp;lvo</translation>
    </message>
    <message>
        <source>Added &amp;images</source>
        <translation>&amp;Imagens juntadas</translation>
    </message>
    <message>
        <source>Datasets to add</source>
        <translation>Conjuntos de dados a juntar</translation>
    </message>
    <message>
        <source>Tick what is added (Space); the mapping of the chosen one is below</source>
        <translation>Assinale o que se junta (Espaço); a correspondência do escolhido está em baixo</translation>
    </message>
    <message>
        <source>&amp;Datasets to add</source>
        <translation>Conjuntos de dados a junta&amp;r</translation>
    </message>
    <message>
        <source>The frozen sets cannot be read</source>
        <translation>Não é possível ler os conjuntos congelados</translation>
    </message>
    <message>
        <source>%1 - %2 train, %3 test</source>
        <translation>%1 - %2 treino, %3 teste</translation>
    </message>
    <message>
        <source>Here other datasets are mapped onto the classes of a frozen set and added to its training part. Freeze a set first: tab Splits.</source>
        <translation>Aqui, outros conjuntos de dados são postos em correspondência com as classes de um conjunto congelado e juntados à sua parte de treino. Congele primeiro um conjunto: separador Divisões.</translation>
    </message>
    <message numerus="yes">
        <source>%1 - %n image(s), %2</source>
        <translation>
            <numerusform>%1 - %n imagem, %2</numerusform>
            <numerusform>%1 - %n imagens, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The set holds images of every dataset: choose another target set, or import a dataset to add (Ctrl+I).</source>
        <translation>O conjunto tem imagens de todos os conjuntos de dados: escolha outro conjunto alvo, ou importe um conjunto de dados a juntar (Ctrl+I).</translation>
    </message>
    <message>
        <source>Tick a dataset to see what it would add.</source>
        <translation>Assinale um conjunto de dados para ver o que juntaria.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fundir</translation>
    </message>
    <message>
        <source>Name of the merged set</source>
        <translation>Nome do conjunto fundido</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 com %2</translation>
    </message>
    <message>
        <source>Merging into %1</source>
        <translation>A fundir em %1</translation>
    </message>
    <message>
        <source>The datasets were not merged</source>
        <translation>Os conjuntos de dados não foram fundidos</translation>
    </message>
    <message>
        <source>Merged and frozen as set %1: see the tab Splits</source>
        <translation>Fundidos e congelados como conjunto %1: veja o separador Divisões</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were left out, as their pictures cannot be used.</source>
        <translation>
            <numerusform>Ficou de fora %n imagem, por não ser possível usar o seu ficheiro.</numerusform>
            <numerusform>Ficaram de fora %n imagens, por não ser possível usar os seus ficheiros.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::MatrixBar</name>
    <message>
        <source>What the cells show (Ctrl+Shift+M)</source>
        <translation>O que mostram as células (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Células</translation>
    </message>
    <message>
        <source>What the mistakes of a cell cost, by costs.json of the project or the usual costs: malignant called benign 10, the reverse 2</source>
        <translation>Quanto custam os erros de uma célula, segundo o costs.json do projeto ou os custos habituais: maligna dada como benigna 10, o inverso 2</translation>
    </message>
    <message>
        <source>How the colours rise: in proportion, or so that small values are told apart too (L)</source>
        <translation>Como crescem as cores: em proporção, ou de modo que também os valores pequenos se distingam (L)</translation>
    </message>
    <message>
        <source>Scale of the colours</source>
        <translation>Escala de cores</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>logarítmica</translation>
    </message>
    <message>
        <source>The order of the classes (Ctrl+Shift+O)</source>
        <translation>A ordem das classes (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>Ordem das classes</translation>
    </message>
    <message>
        <source>as in the taxonomy</source>
        <translation>como na taxonomia</translation>
    </message>
    <message>
        <source>by number of images</source>
        <translation>por número de imagens</translation>
    </message>
    <message>
        <source>by F1</source>
        <translation>por F1</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Put the classes together: benign, malignant, uncertain</source>
        <translation>Juntar as classes: benigna, maligna, incerta</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the matrix as a table</source>
        <translation>Copiar a matriz como tabela</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the matrix as SVG, PNG or PDF</source>
        <translation>Guardar a matriz em SVG, PNG ou PDF</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Compare this run with others</source>
        <translation>Comparar esta execução com outras</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Relatório…</translation>
    </message>
    <message>
        <source>Write a report on this run</source>
        <translation>Escrever um relatório desta execução</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Selecionar</translation>
    </message>
    <message>
        <source>Choose cells of the matrix</source>
        <translation>Escolher células da matriz</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corretas</translation>
    </message>
    <message>
        <source>All cells of the diagonal</source>
        <translation>Todas as células da diagonal</translation>
    </message>
    <message>
        <source>Misclassified</source>
        <translation>Mal classificadas</translation>
    </message>
    <message>
        <source>All cells off the diagonal</source>
        <translation>Todas as células fora da diagonal</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Todas as células</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Não escolher nada</translation>
    </message>
    <message>
        <source>These predictions came without probabilities</source>
        <translation>Estas previsões vieram sem probabilidades</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MatrixLayout</name>
    <message>
        <source>predicted →</source>
        <translation>prevista →</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MatrixWords</name>
    <message>
        <source>cannot be judged</source>
        <translation>não avaliável</translation>
    </message>
    <message>
        <source>no prediction</source>
        <translation>sem previsão</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>benigna</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>maligna</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incerta</translation>
    </message>
    <message>
        <source>Row %</source>
        <translation>% da linha</translation>
    </message>
    <message>
        <source>Column %</source>
        <translation>% da coluna</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Probabilidade média</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>Dano</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Contagens</translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation>&lt;1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>true down, predicted across: %1</source>
        <translation>real nas linhas, prevista nas colunas: %1</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MergeTableModel</name>
    <message>
        <source>%1 - train %2, test %3</source>
        <translation>%1 - treino %2, teste %3</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Class of the target set</source>
        <translation>Classe do conjunto alvo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Juntadas</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribuição</translation>
    </message>
</context>
<context>
    <name>lesiondesk::MergeView</name>
    <message>
        <source>Show &amp;them</source>
        <translation>Mos&amp;trar</translation>
    </message>
    <message>
        <source>Images by class before and after</source>
        <translation>Imagens por classe antes e depois</translation>
    </message>
    <message>
        <source>The test images and the added ones that look like them (Alt+T)</source>
        <translation>As imagens de teste e as juntadas que se parecem com elas (Alt+T)</translation>
    </message>
    <message>
        <source>target set</source>
        <translation>conjunto alvo</translation>
    </message>
    <message>
        <source>added to its training part</source>
        <translation>juntadas à sua parte de treino</translation>
    </message>
    <message>
        <source>%1 training images with the added ones; the %2 test images stay the only ones.</source>
        <translation>%1 imagens de treino com as juntadas; as %2 imagens de teste continuam a ser as únicas.</translation>
    </message>
    <message>
        <source>Dropped: %1.</source>
        <translation>Fora: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of another modality</source>
        <translation>
            <numerusform>%n imagem de outra modalidade</numerusform>
            <numerusform>%n imagens de outra modalidade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a label</source>
        <translation>
            <numerusform>%n imagem sem etiqueta</numerusform>
            <numerusform>%n imagens sem etiqueta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that are test images themselves</source>
        <translation>
            <numerusform>%n imagem que é também de teste</numerusform>
            <numerusform>%n imagens que são também de teste</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Deixadas de fora: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n test image(s) look like added images.</source>
        <translation>
            <numerusform>%n imagem de teste parece-se com imagens juntadas.</numerusform>
            <numerusform>%n imagens de teste parecem-se com imagens juntadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) whose pictures cannot be used</source>
        <translation>
            <numerusform>%n imagem cujo ficheiro não se pode usar</numerusform>
            <numerusform>%n imagens cujos ficheiros não se podem usar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are still to be prepared: merging does so first.</source>
        <translation>
            <numerusform>Falta preparar %n imagem: a fusão começa por aí.</numerusform>
            <numerusform>Falta preparar %n imagens: a fusão começa por aí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ModalityTagger</name>
    <message numerus="yes">
        <source>%n image(s) no longer tagged</source>
        <translation>
            <numerusform>%n imagem sem marca</numerusform>
            <numerusform>%n imagens sem marca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) tagged %1</source>
        <translation>
            <numerusform>%n imagem marcada como %1</numerusform>
            <numerusform>%n imagens marcadas como %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change: %1</source>
        <translation>Nada a mudar: %1</translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n image(s)</source>
        <translation>
            <numerusform>Desfeito em %n imagem</numerusform>
            <numerusform>Desfeito em %n imagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagging %n image(s)</source>
        <translation>
            <numerusform>A marcar %n imagem</numerusform>
            <numerusform>A marcar %n imagens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::NewRoundDialog</name>
    <message>
        <source>New round</source>
        <translation>Nova ronda</translation>
    </message>
    <message>
        <source>Shown while reading: in a blind round it should not tell the labels</source>
        <translation>Mostrado durante a leitura: numa ronda cega não deve revelar os rótulos</translation>
    </message>
    <message>
        <source>Which images are read</source>
        <translation>Que imagens são lidas</translation>
    </message>
    <message>
        <source>Who reads: stored with every reading</source>
        <translation>Quem lê: fica guardado com cada leitura</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n images)</source>
        <translation>
            <numerusform>%1 (%n imagem)</numerusform>
            <numerusform>%1 (%n imagens)</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent here</source>
        <translation>Enviadas para aqui</translation>
    </message>
    <message>
        <source>dataset %1, all images</source>
        <translation>conjunto %1, todas as imagens</translation>
    </message>
    <message>
        <source>frozen set %1, test part</source>
        <translation>conjunto congelado %1, parte de teste</translation>
    </message>
    <message>
        <source>frozen set %1, training part</source>
        <translation>conjunto congelado %1, parte de treino</translation>
    </message>
    <message>
        <source>Make round</source>
        <translation>Criar ronda</translation>
    </message>
    <message>
        <source>Make the round and begin to read (Enter)</source>
        <translation>Criar a ronda e começar a ler (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make no round (Esc)</source>
        <translation>Não criar ronda (Esc)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Imagens</translation>
    </message>
    <message>
        <source>Your ini&amp;tials</source>
        <translation>&amp;As suas iniciais</translation>
    </message>
    <message>
        <source>The project has no images yet: import some first.</source>
        <translation>O projeto ainda não tem imagens: importe algumas primeiro.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::NotesModel</name>
    <message>
        <source>the run</source>
        <translation>a execução</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>alterada %1</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
</context>
<context>
    <name>lesiondesk::NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Saved selections</source>
        <translation>Seleções guardadas</translation>
    </message>
    <message>
        <source>No note yet. Write one above: on the run, or on the image that is current in the gallery.</source>
        <translation>Ainda não há notas. Escreva uma acima: sobre a execução, ou sobre a imagem atual da galeria.</translation>
    </message>
    <message>
        <source>Nothing was saved yet. &quot;Save selection…&quot; keeps the images that are shown under a name.</source>
        <translation>Ainda nada foi guardado. “Guardar seleção…” guarda com um nome as imagens mostradas.</translation>
    </message>
    <message>
        <source>What the note is about</source>
        <translation>Sobre o que é a nota</translation>
    </message>
    <message>
        <source>Write a note, Enter keeps it</source>
        <translation>Escreva uma nota, Enter guarda-a</translation>
    </message>
    <message>
        <source>&amp;Note on</source>
        <translation>&amp;Nota sobre</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Acrescentar</translation>
    </message>
    <message>
        <source>Keep the note (Enter)</source>
        <translation>Guardar a nota (Enter)</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>E&amp;ditar</translation>
    </message>
    <message>
        <source>Change the text of the note (F2)</source>
        <translation>Alterar o texto da nota (F2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove the note (Delete); it comes back by undo</source>
        <translation>Remover a nota (Delete); Desfazer repõe-na</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>Show its images (Enter)</source>
        <translation>Mostrar as suas imagens (Enter)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Mudar o nome</translation>
    </message>
    <message>
        <source>Give it another name (F2)</source>
        <translation>Dar-lhe outro nome (F2)</translation>
    </message>
    <message>
        <source>Remove the saved selection (Delete); it comes back by undo</source>
        <translation>Remover a seleção guardada (Delete); Desfazer repõe-na</translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Offer a review round over its images</source>
        <translation>Propor uma ronda de revisão das suas imagens</translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation>Mostrar em Casos</translation>
    </message>
    <message>
        <source>Open the Cases page on exactly these images</source>
        <translation>Abrir a página Casos exatamente com estas imagens</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the keys of its images as CSV</source>
        <translation>Escrever em CSV as chaves das suas imagens</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>imagem %1</translation>
    </message>
    <message>
        <source>the run</source>
        <translation>a execução</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>nota sobre %1</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Nota removida</translation>
    </message>
    <message>
        <source>Export the selection</source>
        <translation>Exportar a seleção</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabelas (*.csv);;Todos os ficheiros (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) written to %1</source>
        <translation>
            <numerusform>%n imagem escrita em %1</numerusform>
            <numerusform>%n imagens escritas em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes and selections</source>
        <translation>Notas e seleções</translation>
    </message>
</context>
<context>
    <name>lesiondesk::OperatingPointBox</name>
    <message>
        <source>Wished sensitivity</source>
        <translation>Sensibilidade pretendida</translation>
    </message>
    <message>
        <source>How much of it is to be found at least; while it moves, the images that change sides are shown</source>
        <translation>Quanto se quer reconhecer, pelo menos; enquanto se move, mostram-se as imagens que mudam de lado</translation>
    </message>
    <message>
        <source>Wished sensitivity in per cent</source>
        <translation>Sensibilidade pretendida em percentagem</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Find at &amp;least</source>
        <translation>Reconhecer pelo &amp;menos</translation>
    </message>
    <message>
        <source>Show the images that are found at this threshold</source>
        <translation>Mostrar as imagens reconhecidas com este limiar</translation>
    </message>
    <message>
        <source>Show the images that are missed at this threshold</source>
        <translation>Mostrar as imagens falhadas com este limiar</translation>
    </message>
    <message>
        <source>Show the images that are called so at this threshold and are not</source>
        <translation>Mostrar as imagens assim classificadas com este limiar sem o serem</translation>
    </message>
    <message>
        <source>With 95 % intervals (Wilson)</source>
        <translation>Com intervalos a 95 % (Wilson)</translation>
    </message>
    <message>
        <source>Found –</source>
        <translation>Reconhecidas –</translation>
    </message>
    <message>
        <source>Missed –</source>
        <translation>Falhadas –</translation>
    </message>
    <message>
        <source>False alarms –</source>
        <translation>Falsos alarmes –</translation>
    </message>
    <message>
        <source>Found %1 of %2</source>
        <translation>Reconhecidas %1 de %2</translation>
    </message>
    <message>
        <source>Missed %1</source>
        <translation>Falhadas %1</translation>
    </message>
    <message>
        <source>False alarms %1</source>
        <translation>Falsos alarmes %1</translation>
    </message>
    <message>
        <source>sensitivity %1 · specificity %2 · precision %3</source>
        <translation>sensibilidade %1 · especificidade %2 · precisão %3</translation>
    </message>
</context>
<context>
    <name>lesiondesk::OutcomeStrip</name>
    <message>
        <source>Show the images on which it is so: %1 (%2)</source>
        <translation>Mostrar as imagens em que é assim: %1 (%2)</translation>
    </message>
    <message>
        <source>Macro-F1: A %1, B %2; B less A %3 %4</source>
        <translation>F1 macro: A %1, B %2; B menos A %3 %4</translation>
    </message>
</context>
<context>
    <name>lesiondesk::OverallPanel</name>
    <message>
        <source>Overall</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>in images</source>
        <translation>em imagens</translation>
    </message>
    <message>
        <source>Figures of all images</source>
        <translation>Valores de todas as imagens</translation>
    </message>
    <message>
        <source>A figure of every class</source>
        <translation>Um valor de cada classe</translation>
    </message>
    <message>
        <source>Which figure of the classes is shown</source>
        <translation>Que valor das classes é mostrado</translation>
    </message>
    <message>
        <source>Per &amp;class</source>
        <translation>Por &amp;classe</translation>
    </message>
    <message>
        <source>Working out the figures…</source>
        <translation>A calcular os valores…</translation>
    </message>
    <message>
        <source>Working out the intervals…</source>
        <translation>A calcular os intervalos…</translation>
    </message>
    <message>
        <source>Too few images to rank this class</source>
        <translation>Imagens a menos para ordenar esta classe</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 de %3</translation>
    </message>
    <message>
        <source>one is %1</source>
        <translation>uma vale %1</translation>
    </message>
    <message>
        <source>The interval in images. One image more or less moves the value by %1.</source>
        <translation>O intervalo em imagens. Uma imagem a mais ou a menos altera o valor em %1.</translation>
    </message>
    <message>
        <source>So far does a single image move the value.</source>
        <translation>É quanto uma só imagem altera o valor.</translation>
    </message>
    <message>
        <source>all true %1</source>
        <translation>todas as reais %1</translation>
    </message>
    <message>
        <source>Intervals: Wilson for shares of images; for the others patients were drawn again 2,000 times. One without width says that no resample differed, not that the figure is certain.</source>
        <translation>Intervalos: de Wilson para proporções de imagens; nos restantes, 2000 reamostragens de doentes. Um sem largura diz que nenhuma repetição diferiu, não que o valor é certo.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::PicturePreparation</name>
    <message>
        <source>Preparing pictures</source>
        <translation>A preparar imagens</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) cannot be used.</source>
        <translation>
            <numerusform>Não é possível usar %n imagem.</numerusform>
            <numerusform>Não é possível usar %n imagens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are there with another label as well.</source>
        <translation>
            <numerusform>%n imagem existe também com outro rótulo.</numerusform>
            <numerusform>%n imagens existem também com outro rótulo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found while preparing pictures</source>
        <translation>Encontradas ao preparar imagens</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrá-las</translation>
    </message>
</context>
<context>
    <name>lesiondesk::PlanForm</name>
    <message>
        <source>Train</source>
        <translation>Treinar</translation>
    </message>
    <message>
        <source>No set is frozen yet: make one on the Datasets page, under Splits.</source>
        <translation>Ainda não há conjunto congelado: faça um na página Conjuntos, em Divisões.</translation>
    </message>
    <message>
        <source>Puts the run into the queue (Ctrl+Enter)</source>
        <translation>Põe a execução na fila (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>The stages of one of the study&apos;s strategies</source>
        <translation>As etapas de uma das estratégias do estudo</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Carregar…</translation>
    </message>
    <message>
        <source>A plan from a file into the form (Ctrl+L)</source>
        <translation>Um plano de um ficheiro para o formulário (Ctrl+L)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Writes the plan to a file that the command line reads too (Ctrl+S)</source>
        <translation>Escreve o plano num ficheiro que a linha de comandos também lê (Ctrl+S)</translation>
    </message>
    <message>
        <source>The template does not fit</source>
        <translation>O modelo não serve</translation>
    </message>
    <message>
        <source>Load a plan</source>
        <translation>Carregar um plano</translation>
    </message>
    <message>
        <source>Plans (*.json)</source>
        <translation>Planos (*.json)</translation>
    </message>
    <message>
        <source>The plan cannot be read</source>
        <translation>Não é possível ler o plano</translation>
    </message>
    <message>
        <source>The plan cannot be used</source>
        <translation>Não é possível usar o plano</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Guardar o plano</translation>
    </message>
    <message>
        <source>plan.json</source>
        <translation>plano.json</translation>
    </message>
    <message>
        <source>The plan cannot be written</source>
        <translation>Não é possível escrever o plano</translation>
    </message>
    <message>
        <source>Stage %1 of %2</source>
        <translation>Etapa %1 de %2</translation>
    </message>
</context>
<context>
    <name>lesiondesk::PlanHeader</name>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>Known…</source>
        <translation>Conhecidos…</translation>
    </message>
    <message>
        <source>The line of the tables that the run belongs to; a template sets it</source>
        <translation>A linha das tabelas a que a execução pertence; um modelo define-a</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>A rede</translation>
    </message>
    <message>
        <source>an ImageNet weights file</source>
        <translation>um ficheiro de pesos ImageNet</translation>
    </message>
    <message>
        <source>nothing: from scratch</source>
        <translation>nada: de raiz</translation>
    </message>
    <message>
        <source>Fine-tune a network that knows photographs, or begin with random numbers</source>
        <translation>Afinar uma rede que conhece fotografias, ou começar com números aleatórios</translation>
    </message>
    <message>
        <source>.safetensors or .pth of this network</source>
        <translation>.safetensors ou .pth desta rede</translation>
    </message>
    <message>
        <source>A weights file of torchvision or timm; the last one is remembered</source>
        <translation>Um ficheiro de pesos de torchvision ou timm; o último é recordado</translation>
    </message>
    <message>
        <source>Choose the weights file</source>
        <translation>Escolher o ficheiro de pesos</translation>
    </message>
    <message>
        <source>Weights files that the program knows, and what a file really is</source>
        <translation>Ficheiros de pesos que o programa conhece, e o que um ficheiro é na verdade</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Images are resized to a square of this side; time grows with its square</source>
        <translation>As imagens são redimensionadas para um quadrado com este lado; o tempo cresce com o seu quadrado</translation>
    </message>
    <message>
        <source>The same seed and plan give the same numbers again (CPU)</source>
        <translation>A mesma semente e o mesmo plano dão de novo os mesmos números (CPU)</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Where it runs; auto takes the first GPU, else the CPU</source>
        <translation>Onde corre; auto usa a primeira GPU, senão a CPU</translation>
    </message>
    <message>
        <source>Start fr&amp;om</source>
        <translation>&amp;Partir de</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>Pe&amp;sos</translation>
    </message>
    <message>
        <source>&amp;Network, size</source>
        <translation>&amp;Rede, tamanho</translation>
    </message>
    <message>
        <source>See&amp;d, strategy</source>
        <translation>Sem&amp;ente, estratégia</translation>
    </message>
    <message>
        <source>Devi&amp;ce</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>Choose a weights file, or start from scratch.</source>
        <translation>Escolha um ficheiro de pesos, ou comece de raiz.</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Ficheiro de pesos</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation>Pesos (*.safetensors *.pth *.pt *.bin);;Todos os ficheiros (*)</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>What this computer can train on, and why not on the rest</source>
        <translation>Em que pode este computador treinar, e porque não no resto</translation>
    </message>
    <message>
        <source>fp32: all in 32 bits</source>
        <translation>fp32: tudo em 32 bits</translation>
    </message>
    <message>
        <source>bf16: products in 16 bits</source>
        <translation>bf16: produtos em 16 bits</translation>
    </message>
    <message>
        <source>bf16 multiplies with bfloat16 and adds in 32 bits: faster where the device can do it, and with slightly other numbers</source>
        <translation>bf16 multiplica em bfloat16 e soma em 32 bits: mais rápido onde o dispositivo o permite, e com números ligeiramente diferentes</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>Pre&amp;cisão</translation>
    </message>
</context>
<context>
    <name>lesiondesk::PlansPanel</name>
    <message>
        <source>Only &amp;what differs</source>
        <translation>Só o &amp;que difere</translation>
    </message>
    <message>
        <source>Leave out the fields in which all plans agree</source>
        <translation>Omitir os campos em que todos os planos coincidem</translation>
    </message>
    <message>
        <source>Check two runs to see in what their plans differ.</source>
        <translation>Assinale duas execuções para ver em que diferem os seus planos.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n campo difere</numerusform>
            <numerusform>%n campos diferem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::PredictionReport</name>
    <message>
        <source>Lines of the table</source>
        <translation>Linhas da tabela</translation>
    </message>
    <message>
        <source>Matched with images of the set</source>
        <translation>Associadas a imagens do conjunto</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeitada</translation>
    </message>
    <message>
        <source>Test images without a prediction</source>
        <translation>Imagens de teste sem previsão</translation>
    </message>
    <message numerus="yes">
        <source>Run %1, &quot;%2&quot;, was made from %n prediction(s).</source>
        <translation>
            <numerusform>A execução %1, &quot;%2&quot;, foi criada a partir de %n previsão.</numerusform>
            <numerusform>A execução %1, &quot;%2&quot;, foi criada a partir de %n previsões.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A run &quot;%1&quot; would be made from %n prediction(s).</source>
        <translation>
            <numerusform>Seria criada uma execução &quot;%1&quot; a partir de %n previsão.</numerusform>
            <numerusform>Seria criada uma execução &quot;%1&quot; a partir de %n previsões.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n linha rejeitada.</numerusform>
            <numerusform>%n linhas rejeitadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test image(s) have no prediction.</source>
        <translation>
            <numerusform>%n imagem de teste não tem previsão.</numerusform>
            <numerusform>%n imagens de teste não têm previsão.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table holds classes without probabilities: curves and calibration stay empty.</source>
        <translation>A tabela traz classes sem probabilidades: as curvas e a calibração ficam vazias.</translation>
    </message>
    <message>
        <source>Columns that were not read: %1.</source>
        <translation>Colunas que não foram lidas: %1.</translation>
    </message>
    <message>
        <source>Accuracy %1.</source>
        <translation>Exatidão %1.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::Rail</name>
    <message>
        <source>artificial
images</source>
        <translation>imagens
artificiais</translation>
    </message>
    <message>
        <source>This project holds pictures that the program drew itself: no patients, no findings.</source>
        <translation>Este projeto tem imagens desenhadas pelo próprio programa: não há doentes nem achados.</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReadingHeader</name>
    <message>
        <source>blind</source>
        <translation>cega</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>de validação</translation>
    </message>
    <message>
        <source>Blind: recorded label, names and predictions stay hidden until the round is closed.</source>
        <translation>Cega: o rótulo registado, os nomes e as previsões ficam ocultos até a ronda ser fechada.</translation>
    </message>
    <message>
        <source>Validating: the recorded label is shown; Enter agrees, any other choice corrects it.</source>
        <translation>De validação: mostra-se o rótulo registado; Enter concorda, qualquer outra escolha corrige-o.</translation>
    </message>
    <message>
        <source>Images read</source>
        <translation>Imagens lidas</translation>
    </message>
    <message>
        <source>%1 · reader %2</source>
        <translation>%1 · leitor %2</translation>
    </message>
    <message>
        <source>all %1 read</source>
        <translation>lidas todas as %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped, they come at the end</source>
        <translation>
            <numerusform>%n saltada, aparece no fim</numerusform>
            <numerusform>%n saltadas, aparecem no fim</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReadingView</name>
    <message>
        <source>case %1</source>
        <translation>caso %1</translation>
    </message>
    <message>
        <source>patient %1</source>
        <translation>doente %1</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 anos</translation>
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
        <source>Close the round …</source>
        <translation>Fechar a ronda …</translation>
    </message>
    <message>
        <source>Class or reason %1</source>
        <translation>Classe ou motivo %1</translation>
    </message>
    <message>
        <source>Choose the class with this number (%1)</source>
        <translation>Escolher a classe com este número (%1)</translation>
    </message>
    <message>
        <source>Macroscopic</source>
        <translation>Macroscópica</translation>
    </message>
    <message>
        <source>It shows the lesion close (M)</source>
        <translation>Mostra a lesão de perto (M)</translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation>Anatómica</translation>
    </message>
    <message>
        <source>It shows a region of the body (A)</source>
        <translation>Mostra uma região do corpo (A)</translation>
    </message>
    <message>
        <source>Dermoscopic</source>
        <translation>Dermatoscópica</translation>
    </message>
    <message>
        <source>Taken with a dermatoscope (D)</source>
        <translation>Tirada com um dermatoscópio (D)</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Indefinida</translation>
    </message>
    <message>
        <source>Not clear what it shows (U)</source>
        <translation>Não é claro o que mostra (U)</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Concordar</translation>
    </message>
    <message>
        <source>Agree with the recorded label (Enter)</source>
        <translation>Concordar com o rótulo registado (Enter)</translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation>Não avaliável</translation>
    </message>
    <message>
        <source>Say why it cannot be judged (X)</source>
        <translation>Dizer porque não é avaliável (X)</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>Procurar uma classe</translation>
    </message>
    <message>
        <source>Find a class by its letters (/)</source>
        <translation>Procurar uma classe pelas suas letras (/)</translation>
    </message>
    <message>
        <source>Less sure</source>
        <translation>Menos certeza</translation>
    </message>
    <message>
        <source>Lower the confidence (,)</source>
        <translation>Baixar a confiança (,)</translation>
    </message>
    <message>
        <source>Surer</source>
        <translation>Mais certeza</translation>
    </message>
    <message>
        <source>Raise the confidence (.)</source>
        <translation>Subir a confiança (.)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>Write a comment (C)</source>
        <translation>Escrever um comentário (C)</translation>
    </message>
    <message>
        <source>Other images of the case</source>
        <translation>Outras imagens do caso</translation>
    </message>
    <message>
        <source>Look at the other images of the case, one after the other (B)</source>
        <translation>Ver as outras imagens do caso, uma após outra (B)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit the image into its place (F)</source>
        <translation>Ajustar a imagem ao seu espaço (F)</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>Um para um</translation>
    </message>
    <message>
        <source>One screen pixel for each of the image (O)</source>
        <translation>Um píxel do ecrã por cada píxel da imagem (O)</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Maior</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Ampliar (+)</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Reduzir (-)</translation>
    </message>
    <message>
        <source>↶ Undo (Backspace)</source>
        <translation>↶ Desfazer (Backspace)</translation>
    </message>
    <message>
        <source>Take the last reading back and go to its image (Backspace)</source>
        <translation>Desfazer a última leitura e ir para a sua imagem (Backspace)</translation>
    </message>
    <message>
        <source>← Skipped</source>
        <translation>← Saltada</translation>
    </message>
    <message>
        <source>Go back to the image that was skipped last (Left)</source>
        <translation>Voltar à última imagem saltada (Esquerda)</translation>
    </message>
    <message>
        <source>Skip →</source>
        <translation>Saltar →</translation>
    </message>
    <message>
        <source>Skip: it comes again at the end (Right)</source>
        <translation>Saltar: volta a aparecer no fim (Direita)</translation>
    </message>
    <message>
        <source>Rounds (Esc)</source>
        <translation>Rondas (Esc)</translation>
    </message>
    <message>
        <source>Back to the list of rounds; everything is stored (Esc)</source>
        <translation>Voltar à lista de rondas; está tudo guardado (Esc)</translation>
    </message>
    <message>
        <source>Settle the validated labels and close the round</source>
        <translation>Fixar os rótulos validados e fechar a ronda</translation>
    </message>
    <message>
        <source>Back at the image of the round. Nothing was stored: decide again.</source>
        <translation>De volta à imagem da ronda. Nada foi guardado: decida de novo.</translation>
    </message>
    <message>
        <source>The reading was not stored</source>
        <translation>A leitura não foi guardada</translation>
    </message>
    <message>
        <source>All images of this round are read. Backspace goes back to the last one.</source>
        <translation>Todas as imagens desta ronda estão lidas. Backspace volta à última.</translation>
    </message>
    <message>
        <source>This is another image of the same case. Esc goes back to the image of the round.</source>
        <translation>Esta é outra imagem do mesmo caso. Esc volta à imagem da ronda.</translation>
    </message>
    <message>
        <source>This picture cannot be shown. X marks it as one that cannot be judged, Right skips it.</source>
        <translation>Não é possível mostrar esta imagem. X marca-a como não avaliável, Direita salta-a.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Não é possível mostrar esta imagem.</translation>
    </message>
    <message>
        <source>choose the class with this number</source>
        <translation>escolher a classe com este número</translation>
    </message>
    <message>
        <source>find any class by its letters, Enter takes it</source>
        <translation>procurar qualquer classe pelas letras, Enter aceita-a</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>agree with the recorded label (validating rounds)</source>
        <translation>concordar com o rótulo registado (rondas de validação)</translation>
    </message>
    <message>
        <source>macroscopic, anatomical, dermoscopic, unclear</source>
        <translation>macroscópica, anatómica, dermatoscópica, indefinida</translation>
    </message>
    <message>
        <source>cannot be judged, then a reason</source>
        <translation>não avaliável, depois um motivo</translation>
    </message>
    <message>
        <source>less sure, surer</source>
        <translation>menos certeza, mais certeza</translation>
    </message>
    <message>
        <source>comment; Enter goes back to the keys</source>
        <translation>comentário; Enter volta às teclas</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>undo: back to the last image that was read</source>
        <translation>desfazer: voltar à última imagem lida</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Direita</translation>
    </message>
    <message>
        <source>skip: the image comes again at the end</source>
        <translation>saltar: a imagem volta a aparecer no fim</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Esquerda</translation>
    </message>
    <message>
        <source>back to the image that was skipped last</source>
        <translation>voltar à última imagem saltada</translation>
    </message>
    <message>
        <source>look at the other images of the case</source>
        <translation>ver as outras imagens do caso</translation>
    </message>
    <message>
        <source>fit, one to one, larger, smaller</source>
        <translation>ajustar, um para um, maior, menor</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back to the list of rounds</source>
        <translation>voltar à lista de rondas</translation>
    </message>
    <message>
        <source>F1 keys</source>
        <translation>F1 teclas</translation>
    </message>
    <message>
        <source>The reading was taken back. Choose again: the same key stores the same class once more.</source>
        <translation>A leitura foi desfeita. Escolha de novo: a mesma tecla volta a guardar a mesma classe.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReliabilityPlot</name>
    <message>
        <source>Reliability: share correct by confidence</source>
        <translation>Fiabilidade: proporção de corretas por confiança</translation>
    </message>
    <message>
        <source>mean confidence</source>
        <translation>confiança média</translation>
    </message>
    <message>
        <source>share correct</source>
        <translation>proporção de corretas</translation>
    </message>
    <message>
        <source>as sure as right</source>
        <translation>tão confiante quanto certa</translation>
    </message>
    <message>
        <source>as the run says</source>
        <translation>segundo a execução</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Relatório escrito em %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir pasta</translation>
    </message>
    <message>
        <source>&amp;Photographs of the worst errors</source>
        <translation>&amp;Fotografias dos piores erros</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Es&amp;colher…</translation>
    </message>
    <message>
        <source>&amp;Write report</source>
        <translation>&amp;Escrever relatório</translation>
    </message>
    <message>
        <source>One file for the screen, one for paper, or a folder of tables</source>
        <translation>Um ficheiro para o ecrã, um para o papel, ou uma pasta de tabelas</translation>
    </message>
    <message>
        <source>PDF, to print and send</source>
        <translation>PDF, para imprimir e enviar</translation>
    </message>
    <message>
        <source>HTML, one file for the browser</source>
        <translation>HTML, um só ficheiro para o navegador</translation>
    </message>
    <message>
        <source>CSV, a folder of tables</source>
        <translation>CSV, uma pasta de tabelas</translation>
    </message>
    <message>
        <source>The language of the report, whatever the window speaks</source>
        <translation>A língua do relatório, seja qual for a da janela</translation>
    </message>
    <message>
        <source>What the predictions are compared with</source>
        <translation>Com que se comparam as previsões</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>registados</translation>
    </message>
    <message>
        <source>as validated in closed rounds</source>
        <translation>validados em rondas fechadas</translation>
    </message>
    <message>
        <source>Small, without names and metadata; leave them out where the report goes to people who may not see patients&apos; pictures</source>
        <translation>Pequenas, sem nomes nem metadados; deixe-as de fora se o relatório for para quem não pode ver imagens de doentes</translation>
    </message>
    <message>
        <source>The file to write; for CSV, the folder</source>
        <translation>O ficheiro a escrever; em CSV, a pasta</translation>
    </message>
    <message>
        <source>Choose where to write the report to</source>
        <translation>Escolher onde escrever o relatório</translation>
    </message>
    <message>
        <source>Write the report in the background (Enter)</source>
        <translation>Escrever o relatório em segundo plano (Enter)</translation>
    </message>
    <message>
        <source>On the runs %1. The first is compared with each other.</source>
        <translation>Sobre as execuções %1. A primeira é comparada com cada uma das outras.</translation>
    </message>
    <message>
        <source>On run %1.</source>
        <translation>Sobre a execução %1.</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>Fo&amp;rmato</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Língua</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>Ró&amp;tulos</translation>
    </message>
    <message>
        <source>Write &amp;to</source>
        <translation>Escrever e&amp;m</translation>
    </message>
    <message>
        <source>report</source>
        <translation>relatorio</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Write the report to</source>
        <translation>Escrever o relatório em</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Escrever relatório</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revisão</translation>
    </message>
    <message>
        <source>The rounds cannot be read</source>
        <translation>Não é possível ler as rondas</translation>
    </message>
    <message>
        <source>The round cannot be opened</source>
        <translation>Não é possível abrir a ronda</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>Não é possível mostrar as alterações</translation>
    </message>
    <message>
        <source>Round of %1</source>
        <translation>Ronda de %1</translation>
    </message>
    <message>
        <source>Round of %1, %2</source>
        <translation>Ronda de %1, %2</translation>
    </message>
    <message>
        <source>No round can be made</source>
        <translation>Não é possível criar uma ronda</translation>
    </message>
    <message>
        <source>Closing cannot be undone, and no reading can be added afterwards.</source>
        <translation>Fechar não se pode desfazer, e depois não se podem acrescentar leituras.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would change,</source>
        <translation>
            <numerusform>%n rótulo mudaria,</numerusform>
            <numerusform>%n rótulos mudariam,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be confirmed,</source>
        <translation>
            <numerusform>%n seria confirmado,</numerusform>
            <numerusform>%n seriam confirmados,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would stay as recorded, as readers are split or could not judge,</source>
        <translation>
            <numerusform>%n ficaria como registado, porque os leitores se dividem ou não o puderam avaliar,</numerusform>
            <numerusform>%n ficariam como registados, porque os leitores se dividem ou não os puderam avaliar,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been read,</source>
        <translation>
            <numerusform>%n imagem não foi lida,</numerusform>
            <numerusform>%n imagens não foram lidas,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would be tagged anew.</source>
        <translation>
            <numerusform>%n imagem receberia nova marca.</numerusform>
            <numerusform>%n imagens receberiam nova marca.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>The round cannot be closed</source>
        <translation>Não é possível fechar a ronda</translation>
    </message>
    <message>
        <source>Close the round &quot;%1&quot;?</source>
        <translation>Fechar a ronda “%1”?</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>Fechar a ronda</translation>
    </message>
    <message>
        <source>Round &quot;%1&quot; closed</source>
        <translation>Ronda “%1” fechada</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>O projeto está aberto só para leitura.</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundChangesModel</name>
    <message>
        <source>not read</source>
        <translation>não lida</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>por decidir</translation>
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
        <source>not tagged</source>
        <translation>sem marca</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s)</source>
        <translation>
            <numerusform>%n leitor</numerusform>
            <numerusform>%n leitores</numerusform>
        </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registado</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Validado</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>O que mostra</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundChangesView</name>
    <message>
        <source>Only &amp;what changed</source>
        <translation>Só o &amp;que mudou</translation>
    </message>
    <message>
        <source>Leave out what was confirmed or not read (Alt+W)</source>
        <translation>Omitir o que foi confirmado ou não foi lido (Alt+Q)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Alterações</translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation>Mostrar em Casos</translation>
    </message>
    <message>
        <source>Open these images in Cases (G)</source>
        <translation>Abrir estas imagens em Casos (G)</translation>
    </message>
    <message>
        <source>Rounds (Esc)</source>
        <translation>Rondas (Esc)</translation>
    </message>
    <message>
        <source>Back to the list of rounds (Esc)</source>
        <translation>Voltar à lista de rondas (Esc)</translation>
    </message>
    <message>
        <source>What the round &quot;%1&quot; changed</source>
        <translation>O que a ronda “%1” alterou</translation>
    </message>
    <message>
        <source>%1 changed · %2 confirmed · %3 undecided · %4 not read · %5 tagged anew</source>
        <translation>alterados: %1 · confirmados: %2 · por decidir: %3 · não lidas: %4 · com nova marca: %5</translation>
    </message>
    <message>
        <source>changed by round %1</source>
        <translation>alterado pela ronda %1</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>ronda %1</translation>
    </message>
    <message>
        <source>show these images in Cases</source>
        <translation>mostrar estas imagens em Casos</translation>
    </message>
    <message>
        <source>only what changed</source>
        <translation>só o que mudou</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back to the list of rounds</source>
        <translation>voltar à lista de rondas</translation>
    </message>
    <message>
        <source>Alt+W</source>
        <translation>Alt+Q</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundTableModel</name>
    <message>
        <source>open</source>
        <translation>aberta</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>fechada %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ainda ninguém</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronda</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lidas</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Criada</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundsView</name>
    <message>
        <source>Review rounds</source>
        <translation>Rondas de revisão</translation>
    </message>
    <message>
        <source>your initials</source>
        <translation>as suas iniciais</translation>
    </message>
    <message>
        <source>Who reads: stored with every reading</source>
        <translation>Quem lê: fica guardado com cada leitura</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>As suas iniciais</translation>
    </message>
    <message>
        <source>&amp;You read as</source>
        <translation>&amp;Lê como</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondas</translation>
    </message>
    <message>
        <source>No round yet.

A round is a list of images that dermatologists read one by one: with the recorded label in view (validating) or without it (blind).

Make one over the test part of a frozen set, or send images here from Cases or Errors.</source>
        <translation>Ainda não há rondas.

Uma ronda é uma lista de imagens que os dermatologistas leem uma a uma: com o rótulo registado à vista (de validação) ou sem ele (cega).

Crie uma com a parte de teste de um conjunto congelado, ou envie imagens para aqui a partir de Casos ou de Erros.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Go on reading this round (Enter)</source>
        <translation>Continuar a ler esta ronda (Enter)</translation>
    </message>
    <message>
        <source>New round …</source>
        <translation>Nova ronda …</translation>
    </message>
    <message>
        <source>Make a round (N)</source>
        <translation>Criar uma ronda (N)</translation>
    </message>
    <message>
        <source>Close round …</source>
        <translation>Fechar ronda …</translation>
    </message>
    <message>
        <source>Settle the validated labels and close the round (L)</source>
        <translation>Fixar os rótulos validados e fechar a ronda (L)</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Mostrar alterações</translation>
    </message>
    <message>
        <source>What a closed round changed, image by image (S)</source>
        <translation>O que uma ronda fechada alterou, imagem a imagem (S)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>go on reading the selected round</source>
        <translation>continuar a ler a ronda selecionada</translation>
    </message>
    <message>
        <source>new round</source>
        <translation>nova ronda</translation>
    </message>
    <message>
        <source>close the selected round</source>
        <translation>fechar a ronda selecionada</translation>
    </message>
    <message>
        <source>what a closed round changed</source>
        <translation>o que uma ronda fechada alterou</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunBar</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>macro-F1 %1</source>
        <translation>F1 macro %1</translation>
    </message>
    <message>
        <source> [%1–%2]</source>
        <translation> [%1–%2]</translation>
    </message>
    <message>
        <source>n &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; accuracy &lt;b&gt;%2&lt;/b&gt; &amp;nbsp; macro-F1 &lt;b&gt;%3&lt;/b&gt; &amp;nbsp; weighted F1 &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>n &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; exatidão &lt;b&gt;%2&lt;/b&gt; &amp;nbsp; F1 macro &lt;b&gt;%3&lt;/b&gt; &amp;nbsp; F1 ponderado &lt;b&gt;%4&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Accuracy with its 95 % interval (Wilson); macro-F1, the mean over the classes, with its 95 % interval (patients drawn again and again); weighted F1 counts every class by its images</source>
        <translation>Exatidão com o seu intervalo a 95 % (Wilson); F1 macro, a média das classes, com o seu intervalo a 95 % (reamostragem de doentes); o F1 ponderado conta cada classe pelas suas imagens</translation>
    </message>
    <message>
        <source>made elsewhere</source>
        <translation>feita noutro lugar</translation>
    </message>
    <message>
        <source>recorded labels</source>
        <translation>rótulos registados</translation>
    </message>
    <message>
        <source>validated labels</source>
        <translation>rótulos validados</translation>
    </message>
    <message>
        <source>reader %1</source>
        <translation>leitor %1</translation>
    </message>
    <message>
        <source>reader %1 · %2</source>
        <translation>leitor %1 · %2</translation>
    </message>
    <message>
        <source>What counts as true, down the matrix: labels, a reader or a run</source>
        <translation>O que conta como real, nas linhas da matriz: rótulos, um leitor ou uma execução</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Real</translation>
    </message>
    <message>
        <source>What was predicted, across the matrix: a run, a reader or labels (Ctrl+L)</source>
        <translation>O que foi previsto, nas colunas da matriz: uma execução, um leitor ou rótulos (Ctrl+L)</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Show all images again</source>
        <translation>Mostrar de novo todas as imagens</translation>
    </message>
    <message>
        <source>&amp;True</source>
        <translation>&amp;Real</translation>
    </message>
    <message>
        <source>P&amp;redicted</source>
        <translation>&amp;Prevista</translation>
    </message>
    <message>
        <source>only: %1 — %2 of %3</source>
        <translation>só: %1 — %2 de %3</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunChoices</name>
    <message>
        <source>Run %1: %2, %3, %4</source>
        <translation>Execução %1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Estratégia</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>F1 macro</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunList</name>
    <message>
        <source>Runs to compare</source>
        <translation>Execuções a comparar</translation>
    </message>
    <message>
        <source>Check the runs to compare (Space)</source>
        <translation>Assinale as execuções a comparar (Espaço)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunNotesBar</name>
    <message>
        <source>Save se&amp;lection…</source>
        <translation>&amp;Guardar seleção…</translation>
    </message>
    <message>
        <source>How far you are with looking at this run&apos;s errors; kept at once</source>
        <translation>Até onde já viu os erros desta execução; fica logo guardado</translation>
    </message>
    <message>
        <source>State of looking at this run</source>
        <translation>Estado da análise desta execução</translation>
    </message>
    <message>
        <source>○ to look at</source>
        <translation>○ por ver</translation>
    </message>
    <message>
        <source>◐ in work</source>
        <translation>◐ a ser vista</translation>
    </message>
    <message>
        <source>● looked at</source>
        <translation>● vista</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sav&amp;ed selections</source>
        <translation>S&amp;eleções guardadas</translation>
    </message>
    <message>
        <source>Open images that were kept under a name</source>
        <translation>Abrir imagens guardadas com um nome</translation>
    </message>
    <message>
        <source>Keep the images that are shown under a name</source>
        <translation>Guardar com um nome as imagens mostradas</translation>
    </message>
    <message>
        <source>Thi&amp;s run is</source>
        <translation>Esta e&amp;xecução está</translation>
    </message>
    <message>
        <source>The state could not be kept</source>
        <translation>Não foi possível guardar o estado</translation>
    </message>
    <message>
        <source>Run %1 is now: %2</source>
        <translation>A execução %1 está agora: %2</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Guardar seleção</translation>
    </message>
    <message numerus="yes">
        <source>Name for %n image(s):</source>
        <translation>
            <numerusform>Nome para %n imagem:</numerusform>
            <numerusform>Nome para %n imagens:</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection could not be saved</source>
        <translation>Não foi possível guardar a seleção</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) saved as &quot;%1&quot;</source>
        <translation>
            <numerusform>%n imagem guardada como “%1”</numerusform>
            <numerusform>%n imagens guardadas como “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection could not be opened</source>
        <translation>Não foi possível abrir a seleção</translation>
    </message>
    <message>
        <source>Nothing was saved yet</source>
        <translation>Ainda nada foi guardado</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n image(s)</source>
        <translation>
            <numerusform>%1 · %n imagem</numerusform>
            <numerusform>%1 · %n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes and selections</source>
        <translation>Notas e seleções</translation>
    </message>
    <message>
        <source>&quot;%1&quot; removed</source>
        <translation>“%1” removida</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunQueue</name>
    <message>
        <source>Training run %1, %2</source>
        <translation>A treinar a execução %1, %2</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunsModel</name>
    <message>
        <source>Macro-F1 on the test part, recorded labels</source>
        <translation>F1 macro na parte de teste, rótulos registados</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>iniciada %1</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>arquivada</translation>
    </message>
    <message>
        <source>%1 on the disk</source>
        <translation>%1 no disco</translation>
    </message>
    <message>
        <source>Str.</source>
        <translation>Estr.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>State and progress</source>
        <translation>Estado e progresso</translation>
    </message>
    <message>
        <source>Number and name</source>
        <translation>Número e nome</translation>
    </message>
    <message>
        <source>Strategy: o from scratch, x merged set, a target only, b and c over other sets first</source>
        <translation>Estratégia: o de raiz, x conjunto fundido, a só o alvo, b e c primeiro por outros conjuntos</translation>
    </message>
    <message>
        <source>The set that it is scored on</source>
        <translation>O conjunto em que é avaliada</translation>
    </message>
    <message>
        <source>What its checkpoints and its log take</source>
        <translation>O que ocupam os seus pontos de controlo e o seu registo</translation>
    </message>
    <message>
        <source>made elsewhere</source>
        <translation>feita noutro lugar</translation>
    </message>
    <message>
        <source>made elsewhere: %1</source>
        <translation>feita noutro lugar: %1</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunsPanel</name>
    <message>
        <source>Clone</source>
        <translation>Clonar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Puts the run&apos;s plan into the form (Ctrl+D)</source>
        <translation>Põe o plano da execução no formulário (Ctrl+D)</translation>
    </message>
    <message>
        <source>The plans of the chosen runs side by side; choose two or more (Ctrl+Shift+C)</source>
        <translation>Os planos das execuções escolhidas lado a lado; escolha duas ou mais (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>Puts the chosen runs away; they keep everything</source>
        <translation>Arruma as execuções escolhidas; guardam tudo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Deletes the chosen runs; until the project is closed this can be undone</source>
        <translation>Apaga as execuções escolhidas; pode ser anulado até o projeto ser fechado</translation>
    </message>
    <message>
        <source>Earlier in the queue</source>
        <translation>Mais cedo na fila</translation>
    </message>
    <message>
        <source>Trains this waiting run before the one that it waits for</source>
        <translation>Treina esta execução em espera antes daquela por que espera</translation>
    </message>
    <message>
        <source>Later in the queue</source>
        <translation>Mais tarde na fila</translation>
    </message>
    <message>
        <source>Lets the next waiting run go first</source>
        <translation>Deixa passar à frente a execução seguinte</translation>
    </message>
    <message>
        <source>Show archived runs</source>
        <translation>Mostrar execuções arquivadas</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Retirar do arquivo</translation>
    </message>
    <message>
        <source>All runs are in the archive: More shows them.</source>
        <translation>Todas as execuções estão no arquivo: Mais mostra-as.</translation>
    </message>
    <message>
        <source>No run yet. Fill in a plan and press Train.</source>
        <translation>Ainda não há execuções. Preencha um plano e prima Treinar.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n execução</numerusform>
            <numerusform>%n execuções</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them archived</source>
        <translation>
            <numerusform>%n delas arquivada</numerusform>
            <numerusform>%n delas arquivadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the disk</source>
        <translation>%1 no disco</translation>
    </message>
    <message>
        <source>Compare results, archive, delete, change the order of the queue</source>
        <translation>Comparar resultados, arquivar, eliminar, mudar a ordem da fila</translation>
    </message>
    <message>
        <source>Compare results</source>
        <translation>Comparar resultados</translation>
    </message>
    <message>
        <source>What the chosen runs get right and wrong, image by image</source>
        <translation>O que as execuções escolhidas acertam e erram, imagem a imagem</translation>
    </message>
    <message>
        <source>Resume on the CPU</source>
        <translation>Retomar no processador</translation>
    </message>
    <message>
        <source>Goes on from where the run stopped, without the GPU of its plan</source>
        <translation>Continua de onde o treino parou, sem a GPU do seu plano</translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
</context>
<context>
    <name>lesiondesk::SelectionWords</name>
    <message>
        <source>true %1, found</source>
        <translation>real %1, reconhecida</translation>
    </message>
    <message>
        <source>true %1, predicted %2</source>
        <translation>real %1, prevista %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the matrix</source>
        <translation>
            <numerusform>%n célula da matriz</numerusform>
            <numerusform>%n células da matriz</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>nada escolhido</translation>
    </message>
    <message>
        <source>all true %1</source>
        <translation>todas as reais %1</translation>
    </message>
    <message>
        <source>all predicted %1</source>
        <translation>todas as previstas %1</translation>
    </message>
    <message>
        <source>missed %1 (predicted as another class)</source>
        <translation>%1 falhadas (previstas como outra classe)</translation>
    </message>
    <message>
        <source>false alarms of %1 (truly another class)</source>
        <translation>falsos alarmes de %1 (na verdade outra classe)</translation>
    </message>
    <message>
        <source>all that were found</source>
        <translation>todas as reconhecidas</translation>
    </message>
    <message>
        <source>all misclassified</source>
        <translation>todas as mal classificadas</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>todas as imagens</translation>
    </message>
</context>
<context>
    <name>lesiondesk::SelectionsModel</name>
    <message numerus="yes">
        <source>%1: %n image(s), %2</source>
        <translation>
            <numerusform>%1: %n imagem, %2</numerusform>
            <numerusform>%1: %n imagens, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved selection</source>
        <translation>Seleção guardada</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>O que são</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Feita a partir de</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
</context>
<context>
    <name>lesiondesk::SlicesModel</name>
    <message>
        <source>%1 %2</source>
        <comment>fact and value: sex female</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>poucas</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n image(s) right</source>
        <translation>
            <numerusform>%1: %2 de %n imagem certa</numerusform>
            <numerusform>%1: %2 de %n imagens certas</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy less that of all other images: %1 %2</source>
        <translation>Exatidão menos a de todas as outras imagens: %1 %2</translation>
    </message>
    <message>
        <source>Under %1 images: too few to say anything, and left out of the correction</source>
        <translation>Menos de %1 imagens: poucas para dizer alguma coisa, e deixadas fora da correção</translation>
    </message>
    <message>
        <source>Fisher&apos;s exact test: p %1, corrected (Holm) %2</source>
        <translation>Teste exato de Fisher: p %1, corrigido (Holm) %2</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Subgrupo</translation>
    </message>
    <message>
        <source>Images that share this value</source>
        <translation>Imagens que partilham este valor</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Judged images</source>
        <translation>Imagens avaliadas</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>With its 95 % interval (Wilson)</source>
        <translation>Com o seu intervalo a 95 % (Wilson)</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Mean of F1 over the classes in the slice</source>
        <translation>Média do F1 das classes no subgrupo</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrada</translation>
    </message>
    <message>
        <source>Balanced accuracy: mean sensitivity of the classes in the slice</source>
        <translation>Exatidão equilibrada: sensibilidade média das classes no subgrupo</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Accuracy less that of all other images, with its 95 % interval (Newcombe)</source>
        <translation>Exatidão menos a de todas as outras imagens, com o seu intervalo a 95 % (Newcombe)</translation>
    </message>
    <message>
        <source>p, Holm</source>
        <translation>p, Holm</translation>
    </message>
    <message>
        <source>Fisher&apos;s exact test of right and wrong inside and outside, corrected (Holm) over the slices that are large enough</source>
        <translation>Teste exato de Fisher de certas e erradas dentro e fora, corrigido (Holm) sobre os subgrupos suficientemente grandes</translation>
    </message>
    <message>
        <source>← worse · better →</source>
        <translation>← pior · melhor →</translation>
    </message>
    <message>
        <source>The gap as a dot with its interval; a filled dot where the interval leaves out zero</source>
        <translation>A diferença como um ponto com o seu intervalo; ponto cheio onde o intervalo não contém o zero</translation>
    </message>
</context>
<context>
    <name>lesiondesk::SlicesPanel</name>
    <message>
        <source>Figures by slice</source>
        <translation>Valores por subgrupo</translation>
    </message>
    <message>
        <source>Show &amp;images</source>
        <translation>Mostrar &amp;imagens</translation>
    </message>
    <message>
        <source>Only &amp;misclassified</source>
        <translation>Só &amp;mal classificadas</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Subgrupos</translation>
    </message>
    <message>
        <source>By what the images are told apart</source>
        <translation>Por que se distinguem as imagens</translation>
    </message>
    <message>
        <source>A second fact: one slice per pair of values</source>
        <translation>Uma segunda característica: um subgrupo por par de valores</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>P&amp;or</translation>
    </message>
    <message>
        <source>crossed &amp;with</source>
        <translation>cruzado &amp;com</translation>
    </message>
    <message>
        <source>Show the images of the slice (Enter or double click)</source>
        <translation>Mostrar as imagens do subgrupo (Enter ou duplo clique)</translation>
    </message>
    <message>
        <source>Show the misclassified images of the slice (Shift+Enter)</source>
        <translation>Mostrar as imagens mal classificadas do subgrupo (Shift+Enter)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>A calcular…</translation>
    </message>
    <message>
        <source>Nothing to slice: no judged image is shown.</source>
        <translation>Nada a dividir em subgrupos: não se mostra nenhuma imagem avaliada.</translation>
    </message>
    <message numerus="yes">
        <source>%n slice(s)</source>
        <translation>
            <numerusform>%n subgrupo</numerusform>
            <numerusform>%n subgrupos</numerusform>
        </translation>
    </message>
    <message>
        <source>, of the filtered images</source>
        <translation>, das imagens filtradas</translation>
    </message>
    <message>
        <source>Grey: under %1 images, never ranked and left out of the correction.</source>
        <translation>A cinzento: menos de %1 imagens, nunca ordenados e deixados fora da correção.</translation>
    </message>
    <message numerus="yes">
        <source>Gap: to all other images. p: Fisher&apos;s exact test, Holm&apos;s correction over %n slice(s).</source>
        <translation>
            <numerusform>Diferença: face a todas as outras imagens. p: teste exato de Fisher, correção de Holm sobre %n subgrupo.</numerusform>
            <numerusform>Diferença: face a todas as outras imagens. p: teste exato de Fisher, correção de Holm sobre %n subgrupos.</numerusform>
        </translation>
    </message>
    <message>
        <source>misclassified, %1</source>
        <translation>mal classificadas, %1</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>Mostrar imagens</translation>
    </message>
    <message>
        <source>Only misclassified</source>
        <translation>Só mal classificadas</translation>
    </message>
</context>
<context>
    <name>lesiondesk::SplitForm</name>
    <message>
        <source>Keep every class near the share</source>
        <translation>Manter cada classe perto da fração</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How much of the dataset is kept for testing</source>
        <translation>Que parte do conjunto se guarda para teste</translation>
    </message>
    <message>
        <source>Stratified by class: rare classes are tested too</source>
        <translation>Estratificada por classe: as classes raras também são testadas</translation>
    </message>
    <message>
        <source>patient</source>
        <translation>doente</translation>
    </message>
    <message>
        <source>case (lesion)</source>
        <translation>caso (lesão)</translation>
    </message>
    <message>
        <source>nothing: single images</source>
        <translation>nada: imagens soltas</translation>
    </message>
    <message>
        <source>All images of one patient (or case) are on the same side, so that the test does not meet a patient that the training has seen</source>
        <translation>Todas as imagens de um doente (ou caso) ficam do mesmo lado, para que o teste não encontre um doente que o treino já viu</translation>
    </message>
    <message>
        <source>The same seed on the same images gives the same split</source>
        <translation>A mesma semente com as mesmas imagens dá a mesma divisão</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>registados</translation>
    </message>
    <message>
        <source>as validated</source>
        <translation>validados</translation>
    </message>
    <message>
        <source>Which labels the set holds: those that came with the data, or those that closed review rounds have validated</source>
        <translation>Que rótulos o conjunto contém: os que vieram com os dados, ou os que as rondas de revisão fechadas validaram</translation>
    </message>
    <message>
        <source>What the set is called; empty: as shown in grey</source>
        <translation>Como se chama o conjunto; vazio: como se mostra a cinzento</translation>
    </message>
    <message>
        <source>Stratify</source>
        <translation>Estratificar</translation>
    </message>
    <message>
        <source>&amp;Keep together</source>
        <translation>&amp;Manter juntos</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>Seme&amp;nte</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Rótulos</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>N&amp;ome</translation>
    </message>
    <message>
        <source>Test sh&amp;are</source>
        <translation>Fração d&amp;e teste</translation>
    </message>
    <message>
        <source>Divide by the dataset&apos;s own lists</source>
        <translation>Dividir pelas listas do próprio conjunto de dados</translation>
    </message>
    <message>
        <source>The classes of the set: those of the dataset, or others that they are mapped onto</source>
        <translation>As classes do conjunto: as do conjunto de dados, ou outras a que correspondem</translation>
    </message>
    <message>
        <source>All images, or only those that show one thing</source>
        <translation>Todas as imagens, ou só as que mostram uma coisa</translation>
    </message>
    <message>
        <source>The lists that were published with the dataset: test images are tested on, training and validation images are trained on</source>
        <translation>As listas publicadas com o conjunto de dados: as imagens de teste servem para testar, as de treino e validação para treinar</translation>
    </message>
    <message>
        <source>Class&amp;es</source>
        <translation>Cl&amp;asses</translation>
    </message>
    <message>
        <source>Ima&amp;ges</source>
        <translation>Ima&amp;gens</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicada</translation>
    </message>
    <message>
        <source>those of the dataset</source>
        <translation>as do conjunto de dados</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
</context>
<context>
    <name>lesiondesk::SplitPreviewModel</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No test image: nothing to score this class on</source>
        <translation>Sem imagens de teste: nada com que avaliar esta classe</translation>
    </message>
    <message>
        <source>No training image: nothing to learn this class from</source>
        <translation>Sem imagens de treino: nada com que aprender esta classe</translation>
    </message>
    <message>
        <source>%1 of %2 test images were wished</source>
        <translation>%1 de %2 imagens de teste pretendidas</translation>
    </message>
    <message>
        <source>Test images more or less than the wished share</source>
        <translation>Imagens de teste a mais ou a menos do que a fração pretendida</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Fração de teste</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Desvio</translation>
    </message>
</context>
<context>
    <name>lesiondesk::SplitsPanel</name>
    <message>
        <source>What the split would give</source>
        <translation>O que a divisão daria</translation>
    </message>
    <message>
        <source>Stores the split with its hash; it never changes again (Ctrl+Enter)</source>
        <translation>Guarda a divisão com o seu hash; nunca mais muda (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Frozen sets</source>
        <translation>Conjuntos congelados</translation>
    </message>
    <message>
        <source>Train on this</source>
        <translation>Treinar com este</translation>
    </message>
    <message>
        <source>Opens Training with this set</source>
        <translation>Abre Treino com este conjunto</translation>
    </message>
    <message>
        <source>Show test images</source>
        <translation>Mostrar imagens de teste</translation>
    </message>
    <message>
        <source>The images that runs are scored on, in Cases</source>
        <translation>As imagens com que as execuções são avaliadas, em Casos</translation>
    </message>
    <message>
        <source>Show training images</source>
        <translation>Mostrar imagens de treino</translation>
    </message>
    <message>
        <source>The images that runs learn from, in Cases</source>
        <translation>As imagens com que as execuções aprendem, em Casos</translation>
    </message>
    <message>
        <source>Review test images</source>
        <translation>Rever imagens de teste</translation>
    </message>
    <message>
        <source>Makes a review round of the test images</source>
        <translation>Cria uma ronda de revisão das imagens de teste</translation>
    </message>
    <message>
        <source>Import a dataset first: then it can be split here.</source>
        <translation>Importe primeiro um conjunto: depois pode dividi-lo aqui.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a label stay outside.</source>
        <translation>
            <numerusform>%n imagem sem rótulo fica de fora.</numerusform>
            <numerusform>%n imagens sem rótulo ficam de fora.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no test image.</source>
        <translation>%1 não tem imagens de teste.</translation>
    </message>
    <message>
        <source>%1 has no training image.</source>
        <translation>%1 não tem imagens de treino.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) are on both sides.</source>
        <translation>
            <numerusform>%n doente está nos dois lados.</numerusform>
            <numerusform>%n doentes estão nos dois lados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are on both sides.</source>
        <translation>
            <numerusform>%n caso está nos dois lados.</numerusform>
            <numerusform>%n casos estão nos dois lados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are on both sides.</source>
        <translation>
            <numerusform>%n imagem está nos dois lados.</numerusform>
            <numerusform>%n imagens estão nos dois lados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test picture(s) look like training pictures.</source>
        <translation>
            <numerusform>%n imagem de teste parece-se com imagens de treino.</numerusform>
            <numerusform>%n imagens de teste parecem-se com imagens de treino.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on both sides.</source>
        <translation>Nada está nos dois lados.</translation>
    </message>
    <message>
        <source>Freezing %1</source>
        <translation>A congelar %1</translation>
    </message>
    <message>
        <source>The split was not frozen</source>
        <translation>A divisão não foi congelada</translation>
    </message>
    <message>
        <source>The frozen sets cannot be read</source>
        <translation>Não é possível ler os conjuntos congelados</translation>
    </message>
    <message>
        <source>No set is frozen yet. Training needs one: choose above how to split and press Freeze.</source>
        <translation>Ainda não há conjunto congelado. O treino precisa de um: escolha acima como dividir e prima Congelar.</translation>
    </message>
    <message>
        <source>hash %1</source>
        <translation>hash %1</translation>
    </message>
    <message>
        <source>run %1, %2</source>
        <translation>execução %1, %2</translation>
    </message>
    <message>
        <source>, macro-F1 %1</source>
        <translation>, F1 macro %1</translation>
    </message>
    <message>
        <source>No run has used it.</source>
        <translation>Nenhuma execução o usou.</translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <translation>Usado por: %1</translation>
    </message>
    <message>
        <source>The frozen set cannot be read</source>
        <translation>Não é possível ler o conjunto congelado</translation>
    </message>
    <message>
        <source>%1: test images</source>
        <translation>%1: imagens de teste</translation>
    </message>
    <message>
        <source>%1: training images</source>
        <translation>%1: imagens de treino</translation>
    </message>
    <message>
        <source>Show &amp;them</source>
        <translation>Mos&amp;trar</translation>
    </message>
    <message>
        <source>The images that are, or look like they are, on both sides (Alt+T)</source>
        <translation>As imagens que estão, ou parecem estar, nos dois lados (Alt+T)</translation>
    </message>
    <message>
        <source>%1: on both sides</source>
        <translation>%1: nos dois lados</translation>
    </message>
    <message>
        <source>Freeze this split</source>
        <translation>Congelar esta divisão</translation>
    </message>
    <message numerus="yes">
        <source>The mapping drops %n image(s).</source>
        <translation>
            <numerusform>A correspondência deixa de fora %n imagem.</numerusform>
            <numerusform>A correspondência deixa de fora %n imagens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) whose pictures cannot be used stay outside.</source>
        <translation>
            <numerusform>Fica de fora %n imagem cujo ficheiro não se pode usar.</numerusform>
            <numerusform>Ficam de fora %n imagens cujos ficheiros não se podem usar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are still to be prepared: freezing does so first.</source>
        <translation>
            <numerusform>Falta preparar %n imagem: congelar começa por aí.</numerusform>
            <numerusform>Falta preparar %n imagens: congelar começa por aí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Frozen as set %1.</source>
        <translation>Congelado como conjunto %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were left out, as their pictures cannot be used.</source>
        <translation>
            <numerusform>Ficou de fora %n imagem, por não ser possível usar o seu ficheiro.</numerusform>
            <numerusform>Ficaram de fora %n imagens, por não ser possível usar os seus ficheiros.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::StageEditor</name>
    <message>
        <source>choose a frozen set</source>
        <translation>escolha um conjunto congelado</translation>
    </message>
    <message>
        <source>The frozen set that this stage learns from; the last stage&apos;s is what the run is scored on</source>
        <translation>O conjunto congelado de que esta etapa aprende; o da última etapa é aquele em que a execução é avaliada</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>How many blocks of layers are unfrozen in the end, the head included</source>
        <translation>Quantos blocos de camadas ficam descongelados no fim, cabeça incluída</translation>
    </message>
    <message>
        <source>After so many epochs the next deeper block of layers is unfrozen</source>
        <translation>Ao fim deste número de épocas descongela-se o bloco de camadas seguinte, mais fundo</translation>
    </message>
    <message>
        <source>Learning rate of the new last layer</source>
        <translation>Taxa de aprendizagem da nova última camada</translation>
    </message>
    <message>
        <source>Learning rate of the unfrozen blocks below it</source>
        <translation>Taxa de aprendizagem dos blocos descongelados abaixo dela</translation>
    </message>
    <message>
        <source>one image of each class</source>
        <translation>uma imagem de cada classe</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>baralhados</translation>
    </message>
    <message>
        <source>Balanced batches draw rare classes more often; shuffled ones see every image once an epoch</source>
        <translation>Lotes equilibrados tiram mais vezes as classes raras; os baralhados veem cada imagem uma vez por época</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>classes</translation>
    </message>
    <message>
        <source>Images in a batch; 0 takes as many as there are classes</source>
        <translation>Imagens por lote; 0 usa tantas quantas as classes</translation>
    </message>
    <message>
        <source>stretch to the square (nearest)</source>
        <translation>esticar (vizinho mais próximo)</translation>
    </message>
    <message>
        <source>fit whole, pad the rest</source>
        <translation>caber inteira, margens</translation>
    </message>
    <message>
        <source>fill, crop the rest</source>
        <translation>encher, cortar o resto</translation>
    </message>
    <message>
        <source>How images that are not square become square</source>
        <translation>Como ficam quadradas as imagens que não o são</translation>
    </message>
    <message>
        <source>from the plan&apos;s</source>
        <translation>a partir da do plano</translation>
    </message>
    <message>
        <source>A seed of this stage&apos;s own; empty: it follows from the plan&apos;s</source>
        <translation>Uma semente só desta etapa; vazio: deriva da do plano</translation>
    </message>
    <message>
        <source>Frozen &amp;set</source>
        <translation>Conj&amp;unto</translation>
    </message>
    <message>
        <source>&amp;Blocks</source>
        <translation>&amp;Blocos</translation>
    </message>
    <message>
        <source>&amp;Epochs a block</source>
        <translation>Ép&amp;ocas por bloco</translation>
    </message>
    <message>
        <source>R&amp;ates</source>
        <translation>T&amp;axas</translation>
    </message>
    <message>
        <source>Ba&amp;tches</source>
        <translation>Lo&amp;tes</translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation>Redime&amp;nsionar</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento</translation>
    </message>
    <message>
        <source>Own seed</source>
        <translation>Semente própria</translation>
    </message>
</context>
<context>
    <name>lesiondesk::StageList</name>
    <message>
        <source>Stages, first to last</source>
        <translation>Etapas, da primeira à última</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Juntar</translation>
    </message>
    <message>
        <source>A further stage after this one</source>
        <translation>Mais uma etapa depois desta</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>The same stage again, to be changed</source>
        <translation>A mesma etapa outra vez, para alterar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Takes this stage out of the plan</source>
        <translation>Tira esta etapa do plano</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>This stage before the one above</source>
        <translation>Esta etapa antes da de cima</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>This stage after the one below</source>
        <translation>Esta etapa depois da de baixo</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>Etapa %1</translation>
    </message>
</context>
<context>
    <name>lesiondesk::StageTable</name>
    <message>
        <source>Stages of the run</source>
        <translation>Etapas da execução</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Images/s</source>
        <translation>Imagens/s</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exatidão</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>F1 macro</translation>
    </message>
    <message>
        <source>Accuracy and macro-F1 on the test part of the stage&apos;s own set, after its last epoch</source>
        <translation>Exatidão e F1 macro na parte de teste do conjunto da etapa, depois da última época</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>n/d</translation>
    </message>
</context>
<context>
    <name>lesiondesk::StartView</name>
    <message>
        <source>LesionDesk</source>
        <translation>LesionDesk</translation>
    </message>
    <message>
        <source>Review, train and look again: a workstation for sets of skin-lesion images. Everything stays on this machine.</source>
        <translation>Rever, treinar e voltar a olhar: uma estação de trabalho para conjuntos de imagens de lesões de pele. Tudo fica nesta máquina.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir um projeto</translation>
    </message>
    <message>
        <source>A folder whose name ends in .lesion</source>
        <translation>Uma pasta cujo nome acaba em .lesion</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Novo projeto</translation>
    </message>
    <message>
        <source>Empty, ready to import your images</source>
        <translation>Vazio, pronto a importar as suas imagens</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Ver o exemplo</translation>
    </message>
    <message>
        <source>Artificial pictures, drawn on the spot, to try everything out</source>
        <translation>Imagens artificiais, desenhadas na hora, para experimentar tudo</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Abertos recentemente</translation>
    </message>
    <message>
        <source>Open this project</source>
        <translation>Abrir este projeto</translation>
    </message>
</context>
<context>
    <name>lesiondesk::TablesPage</name>
    <message>
        <source>&amp;Overview</source>
        <translation>Visão &amp;geral</translation>
    </message>
    <message>
        <source>Per &amp;class</source>
        <translation>Por &amp;classe</translation>
    </message>
    <message>
        <source>C&amp;urves</source>
        <translation>C&amp;urvas</translation>
    </message>
    <message>
        <source>&amp;Plans side by side</source>
        <translation>&amp;Planos lado a lado</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>Conjun&amp;to</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>Guardar tabelas</translation>
    </message>
    <message>
        <source>Tables written to %1</source>
        <translation>Tabelas escritas em %1</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>In the list: check the run or leave it out</source>
        <translation>Na lista: assinalar a execução ou deixá-la de fora</translation>
    </message>
    <message>
        <source>Alt+O, C, U, P, D</source>
        <translation>Alt+G, C, U, P, T</translation>
    </message>
    <message>
        <source>Overview, per class, curves, plans, dataset</source>
        <translation>Visão geral, por classe, curvas, planos, conjunto</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>In the overview: open the run&apos;s errors</source>
        <translation>Na visão geral: abrir os erros da execução</translation>
    </message>
    <message>
        <source>Alt+W</source>
        <translation>Alt+Q</translation>
    </message>
    <message>
        <source>In the plans: only what differs</source>
        <translation>Nos planos: só o que difere</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>Copiar a tabela como texto</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy the table as CSV</source>
        <translation>Copiar a tabela como CSV</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Copy the table as LaTeX</source>
        <translation>Copiar a tabela como LaTeX</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save all tables of the checked runs in a folder</source>
        <translation>Guardar numa pasta todas as tabelas das execuções assinaladas</translation>
    </message>
    <message>
        <source>No run has come to its end yet. Train one: its figures stand here, beside those of others.</source>
        <translation>Ainda nenhuma execução chegou ao fim. Treine uma: os seus valores aparecem aqui, ao lado dos das outras.</translation>
    </message>
    <message>
        <source>No run yet. Split a dataset into a part to train on and a part to test on, then train a run.</source>
        <translation>Ainda não há execuções. Divida um conjunto numa parte de treino e noutra de teste, e depois treine uma execução.</translation>
    </message>
    <message>
        <source>Train one</source>
        <translation>Treinar uma</translation>
    </message>
    <message>
        <source>Split a dataset</source>
        <translation>Dividir um conjunto</translation>
    </message>
    <message>
        <source>Reading the predictions…</source>
        <translation>A ler as previsões…</translation>
    </message>
    <message>
        <source>There is no table to copy: check a run first.</source>
        <translation>Não há tabela para copiar: assinale primeiro uma execução.</translation>
    </message>
    <message>
        <source>Copied as text</source>
        <translation>Copiada como texto</translation>
    </message>
    <message>
        <source>Copied as CSV</source>
        <translation>Copiada como CSV</translation>
    </message>
    <message>
        <source>Copied as LaTeX</source>
        <translation>Copiada como LaTeX</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Pasta para as tabelas</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Assinalar todas</translation>
    </message>
    <message>
        <source>Compare every run</source>
        <translation>Comparar todas as execuções</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>Não assinalar nenhuma</translation>
    </message>
    <message>
        <source>Start over with no run checked</source>
        <translation>Recomeçar sem nenhuma execução assinalada</translation>
    </message>
    <message>
        <source>Click a line, or press Enter on it: its errors open. Several seeds of one plan are one line: mean ± standard deviation.</source>
        <translation>Clique numa linha, ou prima Enter: abrem-se os seus erros. Várias sementes de um plano são uma linha: média ± desvio padrão.</translation>
    </message>
    <message>
        <source>Open the run&apos;s errors (Enter)</source>
        <translation>Abrir os erros da execução (Enter)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the table on the screen as text (Ctrl+C), CSV (Ctrl+Shift+C) or LaTeX (Ctrl+Shift+L)</source>
        <translation>Copiar a tabela do ecrã como texto (Ctrl+C), CSV (Ctrl+Shift+C) ou LaTeX (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>Como &amp;texto</translation>
    </message>
    <message>
        <source>As &amp;CSV</source>
        <translation>Como &amp;CSV</translation>
    </message>
    <message>
        <source>As &amp;LaTeX</source>
        <translation>Como &amp;LaTeX</translation>
    </message>
    <message>
        <source>Save tables…</source>
        <translation>Guardar tabelas…</translation>
    </message>
    <message>
        <source>Write all tables of the checked runs into a folder, as text, CSV, LaTeX and pictures (Ctrl+S)</source>
        <translation>Escrever numa pasta todas as tabelas das execuções assinaladas, como texto, CSV, LaTeX e imagens (Ctrl+S)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Write a report on the checked runs</source>
        <translation>Escrever um relatório das execuções assinaladas</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Relatório…</translation>
    </message>
    <message>
        <source>Write a report on the checked runs, as PDF, HTML or CSV (Ctrl+Shift+S)</source>
        <translation>Escrever um relatório das execuções assinaladas, em PDF, HTML ou CSV (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::TemperatureBox</name>
    <message>
        <source>Part to fit the temperature on</source>
        <translation>Parte em que se ajusta a temperatura</translation>
    </message>
    <message>
        <source>The temperature is fitted on these images, never on those that it is judged by</source>
        <translation>A temperatura é ajustada nestas imagens, nunca naquelas em que é avaliada</translation>
    </message>
    <message>
        <source>Fit te&amp;mperature on</source>
        <translation>Ajustar &amp;temperatura em</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln imagem</numerusform>
            <numerusform>%Ln imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>this run&apos;s own training part · %1 · it was trained on them</source>
        <translation>a parte de treino desta execução · %1 · foi treinada com elas</translation>
    </message>
    <message>
        <source>training part of “%1” · %2</source>
        <translation>parte de treino de “%1” · %2</translation>
    </message>
    <message>
        <source>test part of “%1” · %2</source>
        <translation>parte de teste de “%1” · %2</translation>
    </message>
    <message>
        <source>– nothing –</source>
        <translation>– nada –</translation>
    </message>
    <message>
        <source>Fitting …</source>
        <translation>A ajustar …</translation>
    </message>
    <message>
        <source>A temperature makes a run as sure as it is right. It has to be fitted on images of other patients than these: let the run predict another frozen set, then choose that here.</source>
        <translation>Uma temperatura torna uma execução tão confiante quanto certa. Tem de ser ajustada em imagens de outros doentes: faça a execução prever outro conjunto congelado e escolha-o aqui.</translation>
    </message>
    <message>
        <source>A temperature makes a run as sure as it is right; what is predicted stays the same. Choose images of other patients to fit it on.</source>
        <translation>Uma temperatura torna uma execução tão confiante quanto certa; o que é previsto não muda. Escolha imagens de outros doentes em que a ajustar.</translation>
    </message>
    <message>
        <source>Temperature %1, fitted on %2: ECE %3 before, %4 after.</source>
        <translation>Temperatura %1, ajustada em %2: ECE %3 antes, %4 depois.</translation>
    </message>
    <message>
        <source>Above 1: the run is surer than it is right.</source>
        <translation>Acima de 1: a execução é mais confiante do que certa.</translation>
    </message>
    <message>
        <source>Below 1: the run is less sure than it is right.</source>
        <translation>Abaixo de 1: a execução é menos confiante do que certa.</translation>
    </message>
    <message numerus="yes">
        <source>The run was trained on %Ln of these image(s) and is surer there than on new ones: the temperature comes out too low. Better take images that it has not seen.</source>
        <translation>
            <numerusform>A execução foi treinada com %Ln destas imagens e é nela mais confiante do que em imagens novas: a temperatura sai baixa de mais. É melhor usar imagens que ela não tenha visto.</numerusform>
            <numerusform>A execução foi treinada com %Ln destas imagens e é nelas mais confiante do que em imagens novas: a temperatura sai baixa de mais. É melhor usar imagens que ela não tenha visto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::TemplateDialog</name>
    <message>
        <source>Strategy %1</source>
        <translation>Estratégia %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Fills the form with this strategy&apos;s stages (Enter)</source>
        <translation>Preenche o formulário com as etapas desta estratégia (Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Alvo</translation>
    </message>
    <message>
        <source>First set</source>
        <translation>Primeiro conjunto</translation>
    </message>
    <message>
        <source>Second set</source>
        <translation>Segundo conjunto</translation>
    </message>
    <message>
        <source>Merged set</source>
        <translation>Conjunto fundido</translation>
    </message>
    <message>
        <source>choose a frozen set</source>
        <translation>escolha um conjunto congelado</translation>
    </message>
    <message>
        <source>The frozen set that plays this part</source>
        <translation>O conjunto congelado que faz este papel</translation>
    </message>
</context>
<context>
    <name>lesiondesk::TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>clone the chosen run&apos;s plan</source>
        <translation>clonar o plano da execução escolhida</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>cancel the chosen run</source>
        <translation>cancelar a execução escolhida</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>see the chosen run&apos;s errors</source>
        <translation>ver os erros da execução escolhida</translation>
    </message>
    <message>
        <source>The frozen sets cannot be read</source>
        <translation>Não é possível ler os conjuntos congelados</translation>
    </message>
    <message>
        <source>The runs cannot be read</source>
        <translation>Não é possível ler as execuções</translation>
    </message>
    <message>
        <source>The plan of run %1 is in the form</source>
        <translation>O plano da execução %1 está no formulário</translation>
    </message>
    <message>
        <source>The run cannot start</source>
        <translation>A execução não pode começar</translation>
    </message>
    <message>
        <source>The run&apos;s end cannot be stored</source>
        <translation>Não é possível guardar o fim da execução</translation>
    </message>
    <message>
        <source>train: puts the run into the queue</source>
        <translation>treinar: põe a execução na fila</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>pause the chosen run</source>
        <translation>pausar a execução escolhida</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>go on with the chosen run</source>
        <translation>continuar a execução escolhida</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>compare the plans of the chosen runs</source>
        <translation>comparar os planos das execuções escolhidas</translation>
    </message>
    <message>
        <source>Ctrl+L  Ctrl+S</source>
        <translation>Ctrl+L  Ctrl+S</translation>
    </message>
    <message>
        <source>load a plan, save the plan</source>
        <translation>carregar um plano, guardar o plano</translation>
    </message>
    <message>
        <source>Delete, Ctrl+Shift+A</source>
        <translation>Delete, Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>in the list of runs: delete, archive</source>
        <translation>na lista de execuções: apagar, arquivar</translation>
    </message>
    <message>
        <source>Alt+↑  Alt+↓</source>
        <translation>Alt+↑  Alt+↓</translation>
    </message>
    <message>
        <source>in the list of runs: earlier, later in the queue</source>
        <translation>na lista de execuções: mais cedo, mais tarde na fila</translation>
    </message>
    <message>
        <source>Insert, Delete</source>
        <translation>Insert, Delete</translation>
    </message>
    <message>
        <source>in the stages: add, remove</source>
        <translation>nas etapas: juntar, remover</translation>
    </message>
    <message>
        <source>in the stages: move up, down</source>
        <translation>nas etapas: mover para cima, para baixo</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>in the stages: duplicate</source>
        <translation>nas etapas: duplicar</translation>
    </message>
    <message>
        <source>The run cannot be changed</source>
        <translation>Não é possível alterar a execução</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) archived</source>
        <translation>
            <numerusform>%n execução arquivada</numerusform>
            <numerusform>%n execuções arquivadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) taken out of the archive</source>
        <translation>
            <numerusform>%n execução retirada do arquivo</numerusform>
            <numerusform>%n execuções retiradas do arquivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted</source>
        <translation>
            <numerusform>%n execução apagada</numerusform>
            <numerusform>%n execuções apagadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 are freed when the project is closed</source>
        <translation>%1; %2 ficam livres quando o projeto for fechado</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Dispositivos…</translation>
    </message>
    <message>
        <source>What this computer can train on, and why not on the rest</source>
        <translation>Em que pode este computador treinar, e porque não no resto</translation>
    </message>
</context>
<context>
    <name>lesiondesk::UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Take back what was done last (Ctrl+Z)</source>
        <translation>Desfazer a última ação (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::VerdictPanel</name>
    <message>
        <source>still missing</source>
        <translation>ainda falta</translation>
    </message>
    <message>
        <source>X   Cannot be judged …</source>
        <translation>X   Não avaliável …</translation>
    </message>
    <message>
        <source>This image cannot be judged: say why (X)</source>
        <translation>Esta imagem não é avaliável: dizer porquê (X)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentário</translation>
    </message>
    <message>
        <source>comment (C)</source>
        <translation>comentário (C)</translation>
    </message>
    <message>
        <source>A comment, stored with the reading (C; Enter goes back to the keys)</source>
        <translation>Um comentário, guardado com a leitura (C; Enter volta às teclas)</translation>
    </message>
    <message>
        <source>M  Macroscopic</source>
        <translation>M  Macroscópica</translation>
    </message>
    <message>
        <source>A close-up of the lesion (M)</source>
        <translation>A lesão vista de perto (M)</translation>
    </message>
    <message>
        <source>A  Anatomical</source>
        <translation>A  Anatómica</translation>
    </message>
    <message>
        <source>A region of the body (A)</source>
        <translation>Uma região do corpo (A)</translation>
    </message>
    <message>
        <source>D  Dermoscopic</source>
        <translation>D  Dermatoscópica</translation>
    </message>
    <message>
        <source>Taken through a dermatoscope (D)</source>
        <translation>Tirada através de um dermatoscópio (D)</translation>
    </message>
    <message>
        <source>U  Unclear</source>
        <translation>U  Indefinida</translation>
    </message>
    <message>
        <source>Looked at, but not clear what it shows (U)</source>
        <translation>Vista, mas não é claro o que mostra (U)</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baixa</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>média</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>How sure?</source>
        <translation>Com que certeza?</translation>
    </message>
    <message>
        <source>Confidence %1 (, lowers it, . raises it)</source>
        <translation>Confiança %1 (, baixa-a, . sobe-a)</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>O que é?</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>O que mostra?</translation>
    </message>
    <message>
        <source>No label is recorded</source>
        <translation>Nenhum rótulo registado</translation>
    </message>
    <message>
        <source>Enter   Agree: %1</source>
        <translation>Enter   Aceito: %1</translation>
    </message>
    <message>
        <source>Agree with the recorded label (Enter)</source>
        <translation>Concordar com o rótulo registado (Enter)</translation>
    </message>
</context>
<context>
    <name>lesiondesk::WeightsDialog</name>
    <message>
        <source>&amp;Check a file…</source>
        <translation>Verifi&amp;car um ficheiro…</translation>
    </message>
    <message>
        <source>&amp;Use this file</source>
        <translation>&amp;Usar este ficheiro</translation>
    </message>
    <message>
        <source>ImageNet weights</source>
        <translation>Pesos ImageNet</translation>
    </message>
    <message>
        <source>Known weights files</source>
        <translation>Ficheiros de pesos conhecidos</translation>
    </message>
    <message>
        <source>To be fetched with a browser: this program opens no connection</source>
        <translation>A obter com um navegador: este programa não abre nenhuma ligação</translation>
    </message>
    <message>
        <source>Say what a weights file is and whether it is whole</source>
        <translation>Dizer o que é um ficheiro de pesos e se está inteiro</translation>
    </message>
    <message>
        <source>Train from the file that was checked</source>
        <translation>Treinar a partir do ficheiro verificado</translation>
    </message>
    <message>
        <source>No file was checked yet.</source>
        <translation>Ainda não foi verificado nenhum ficheiro.</translation>
    </message>
    <message>
        <source>Fetch a file with a browser, then check it here: this program opens no connection. The licence is the one that the publisher gives the file; the pictures of ImageNet themselves are for non-commercial research and education.</source>
        <translation>Obtenha um ficheiro com um navegador e verifique-o aqui: este programa não abre nenhuma ligação. A licença é a que o editor dá ao ficheiro; as próprias imagens da ImageNet destinam-se a investigação e ensino não comerciais.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>Choose nothing (Esc)</source>
        <translation>Não escolher nada (Esc)</translation>
    </message>
    <message>
        <source>To be had at %1</source>
        <translation>Disponível em %1</translation>
    </message>
    <message>
        <source>To be had at %1
SHA-256 %2</source>
        <translation>Disponível em %1
SHA-256 %2</translation>
    </message>
    <message>
        <source>Check a weights file</source>
        <translation>Verificar um ficheiro de pesos</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin)</source>
        <translation>Pesos (*.safetensors *.pth *.pt *.bin)</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>A verificar %1…</translation>
    </message>
    <message>
        <source>Usable: %1</source>
        <translation>Utilizável: %1</translation>
    </message>
    <message>
        <source>Not usable: %1</source>
        <translation>Não utilizável: %1</translation>
    </message>
</context>
<context>
    <name>lesiondesk::WeightsModel</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>about %1 MB</source>
        <translation>cerca de %1 MB</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>%1 % at %2 px</source>
        <translation>%1 % a %2 px</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Only the first digits of the SHA-256 are published</source>
        <translation>Só estão publicados os primeiros dígitos do SHA-256</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Top-1 accuracy on ImageNet, from %1</source>
        <translation>Exatidão top-1 na ImageNet, segundo %1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>lesiondesk::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ficheiro</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Novo projeto…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Abrir projeto…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recente</translation>
    </message>
    <message>
        <source>New &amp;sample project…</source>
        <translation>Novo projeto de &amp;exemplo…</translation>
    </message>
    <message>
        <source>&amp;Import images…</source>
        <translation>&amp;Importar imagens…</translation>
    </message>
    <message>
        <source>&amp;Who is reading…</source>
        <translation>&amp;Quem está a ler…</translation>
    </message>
    <message>
        <source>Initials that are written beside readings and tags</source>
        <translation>Iniciais que ficam escritas junto das leituras e das marcas</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Fechar projeto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Casos</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revisão</translation>
    </message>
    <message>
        <source>&amp;Datasets</source>
        <translation>Con&amp;juntos</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Treino</translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation>&amp;Erros</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Para trás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Para a &amp;frente</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>Tarefa&amp;s</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspeto</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como o &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escuro</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>&amp;Teclas desta página</translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation>Todos os &amp;comandos…</translation>
    </message>
    <message>
        <source>&amp;About LesionDesk</source>
        <translation>&amp;Acerca do LesionDesk</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ainda nenhum</translation>
    </message>
    <message>
        <source>Tab&amp;les</source>
        <translation>Tabe&amp;las</translation>
    </message>
</context>
<context>
    <name>lesiondesk::WorstModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: truly %2, predicted %3</source>
        <translation>%1: na verdade %2, prevista %3</translation>
    </message>
    <message>
        <source>There is a note about it</source>
        <translation>Há uma nota sobre ela</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidade</translation>
    </message>
    <message>
        <source>How sure the run is of its wrong answer</source>
        <translation>Com que certeza a execução dá a resposta errada</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>What the mistake costs by the cost table</source>
        <translation>Quanto custa o erro segundo a tabela de custos</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distância</translation>
    </message>
    <message>
        <source>How little the answer resembles those to the five most similar images of its class: 0 alike, 1 nothing in common (Hellinger)</source>
        <translation>Quão pouco a resposta se parece com as das cinco imagens mais semelhantes da sua classe: 0 iguais, 1 nada em comum (Hellinger)</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Rank, the worst first</source>
        <translation>Posição, primeiro o pior</translation>
    </message>
    <message>
        <source>True → predicted</source>
        <translation>Real → prevista</translation>
    </message>
    <message>
        <source>The class that the labels say and the one that the run says</source>
        <translation>A classe que os rótulos dizem e a que a execução diz</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalidade</translation>
    </message>
    <message>
        <source>What the image shows</source>
        <translation>O que mostra a imagem</translation>
    </message>
    <message>
        <source>✎</source>
        <translation>✎</translation>
    </message>
    <message>
        <source>There is a note about the image</source>
        <translation>Há uma nota sobre a imagem</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Its name in the dataset</source>
        <translation>O seu nome no conjunto</translation>
    </message>
</context>
<context>
    <name>lesiondesk::WorstPanel</name>
    <message>
        <source>Worst</source>
        <translation>Piores</translation>
    </message>
    <message>
        <source>by confidence</source>
        <translation>por confiança</translation>
    </message>
    <message>
        <source>by cost</source>
        <translation>por custo</translation>
    </message>
    <message>
        <source>standing alone</source>
        <translation>isolados</translation>
    </message>
    <message>
        <source>The surest mistakes first</source>
        <translation>Primeiro os erros mais seguros</translation>
    </message>
    <message>
        <source>The dearest mistakes first, by the cost table (costs.json in the project&apos;s folder, or the built-in one)</source>
        <translation>Primeiro os erros mais caros, segundo a tabela de custos (costs.json na pasta do projeto, ou a incluída no programa)</translation>
    </message>
    <message>
        <source>First the mistakes whose answer resembles least what the run says of other images of their class</source>
        <translation>Primeiro os erros cuja resposta menos se parece com o que a execução diz de outras imagens da mesma classe</translation>
    </message>
    <message>
        <source>Misclassified images, the worst first</source>
        <translation>Imagens mal classificadas, primeiro as piores</translation>
    </message>
    <message>
        <source>Se&amp;nd to review</source>
        <translation>E&amp;nviar para revisão</translation>
    </message>
    <message>
        <source>Export &amp;list…</source>
        <translation>Exportar &amp;lista…</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Piores primeiro</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Imagem anterior</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Imagem seguinte</translation>
    </message>
    <message>
        <source>How many of the worst images go to review</source>
        <translation>Quantas das piores imagens vão para revisão</translation>
    </message>
    <message>
        <source>Offer a review round over the first images of the list</source>
        <translation>Propor uma ronda de revisão das primeiras imagens da lista</translation>
    </message>
    <message>
        <source>Write the whole list as a table (CSV)</source>
        <translation>Escrever toda a lista numa tabela (CSV)</translation>
    </message>
    <message>
        <source>The fir&amp;st</source>
        <translation>&amp;As primeiras</translation>
    </message>
    <message>
        <source>surest mistakes</source>
        <translation>erros mais seguros</translation>
    </message>
    <message>
        <source>dearest mistakes</source>
        <translation>erros mais caros</translation>
    </message>
    <message>
        <source>mistakes standing alone</source>
        <translation>erros isolados</translation>
    </message>
    <message>
        <source>Ranking…</source>
        <translation>A ordenar…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message numerus="yes">
        <source>%n misclassified image(s)</source>
        <translation>
            <numerusform>%n imagem mal classificada</numerusform>
            <numerusform>%n imagens mal classificadas</numerusform>
        </translation>
    </message>
    <message>
        <source>, of the filtered images</source>
        <translation>, das imagens filtradas</translation>
    </message>
    <message>
        <source>This run said classes alone, without probabilities: only the cost ranks its mistakes.</source>
        <translation>Esta execução só disse classes, sem probabilidades: só o custo ordena os seus erros.</translation>
    </message>
    <message>
        <source>No image is misclassified.</source>
        <translation>Nenhuma imagem está mal classificada.</translation>
    </message>
    <message>
        <source>✕ The built-in costs are used: %1</source>
        <translation>✕ Usam-se os custos incluídos no programa: %1</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <translation>%1, número %2</translation>
    </message>
    <message>
        <source>the first %1 %2</source>
        <translation>os %1 primeiros %2</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exportar a lista</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabelas (*.csv);;Todos os ficheiros (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) written to %1</source>
        <translation>
            <numerusform>%n imagem escrita em %1</numerusform>
            <numerusform>%n imagens escritas em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be written</source>
        <translation>Não foi possível escrever a lista</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workstation for sets of skin-lesion images</source>
        <translation>Estação de trabalho para conjuntos de imagens de lesões de pele</translation>
    </message>
    <message>
        <source>Write a picture of every page to DIR.</source>
        <translation>Escrever uma imagem de cada página em DIR.</translation>
    </message>
    <message>
        <source>Open every page and quit.</source>
        <translation>Abrir todas as páginas e sair.</translation>
    </message>
    <message>
        <source>Language of the window: en, pt_PT …</source>
        <translation>Língua da janela: en, pt_PT …</translation>
    </message>
    <message>
        <source>Project folder NAME.lesion to open.</source>
        <translation>Pasta de projeto NOME.lesion a abrir.</translation>
    </message>
</context>
</TS>
