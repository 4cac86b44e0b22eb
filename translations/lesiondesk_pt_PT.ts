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
        <source>&lt;1 %</source>
        <translation>&lt;1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
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
        <source>%n image(s) truly of class %1 were recognised (%2 % of %1)</source>
        <translation>
            <numerusform>%n imagem realmente da classe %1 foi reconhecida (%2 % de %1)</numerusform>
            <numerusform>%n imagens realmente da classe %1 foram reconhecidas (%2 % de %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are truly %1 and were predicted %2 (%3 % of %1)</source>
        <translation>
            <numerusform>%n imagem é na verdade %1 e foi prevista %2 (%3 % de %1)</numerusform>
            <numerusform>%n imagens são na verdade %1 e foram previstas %2 (%3 % de %1)</numerusform>
        </translation>
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
</context>
<context>
    <name>lesiondesk::DialogPrompts</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>lesiondesk::ErrorsPage</name>
    <message>
        <source>The order of the classes (Ctrl+Shift+O)</source>
        <translation>A ordem das classes (Ctrl+Shift+O)</translation>
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
        <source>Per class, &amp;sorted</source>
        <translation>Por classe, &amp;ordem</translation>
    </message>
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
        <source>X, B</source>
        <translation>X, B</translation>
    </message>
    <message>
        <source>Go to the matrix, to the bars</source>
        <translation>Ir para a matriz, para as barras</translation>
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
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Choose the run</source>
        <translation>Escolher a execução</translation>
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
        <source>Reading the predictions…</source>
        <translation>A ler as previsões…</translation>
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
    <message>
        <source>Of the new ones: same picture with another label</source>
        <translation>Das novas: a mesma imagem com outro rótulo</translation>
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
</context>
<context>
    <name>lesiondesk::MatrixLayout</name>
    <message>
        <source>predicted →</source>
        <translation>prevista →</translation>
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
        <source>The run whose errors are shown (Ctrl+L)</source>
        <translation>A execução cujos erros se mostram (Ctrl+L)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registados</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>validados</translation>
    </message>
    <message>
        <source>Compare with the labels as the dataset recorded them</source>
        <translation>Comparar com os rótulos tal como o conjunto os registou</translation>
    </message>
    <message>
        <source>Compare with the labels that closed review rounds settled, else the recorded ones</source>
        <translation>Comparar com os rótulos que as rondas de revisão fechadas fixaram, senão com os registados</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>macroscopic</source>
        <translation>macroscópicas</translation>
    </message>
    <message>
        <source>anatomical</source>
        <translation>anatómicas</translation>
    </message>
    <message>
        <source>dermoscopic</source>
        <translation>dermatoscópicas</translation>
    </message>
    <message>
        <source>Every image of the test part</source>
        <translation>Todas as imagens da parte de teste</translation>
    </message>
    <message>
        <source>Only close-ups of the lesion</source>
        <translation>Só imagens da lesão de perto</translation>
    </message>
    <message>
        <source>Only images of a part of the body</source>
        <translation>Só imagens de uma parte do corpo</translation>
    </message>
    <message>
        <source>Only dermoscopic images</source>
        <translation>Só imagens dermatoscópicas</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xecução</translation>
    </message>
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
        <source>Archive, delete, change the order of the queue</source>
        <translation>Arquivar, apagar, mudar a ordem da fila</translation>
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
