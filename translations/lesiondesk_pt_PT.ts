<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT" sourcelanguage="en">
<context>
    <name>ImportTexts</name>
    <message>
        <source>PAD-UFES-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAM10000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One folder per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metadata.csv as published, and its pictures in the folder images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HAM10000_metadata.csv as published, and its pictures below its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of each folder is the class of the pictures in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture a row: columns image and diagnosis, and where known patient, case, modality, age, sex, site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there, unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there, gets another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there, picture has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: picture is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: picture cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: class is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: other picture of the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: row cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>Macroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermoscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tagged</source>
        <translation type="unfinished"></translation>
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
        <translation>concluído</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk</name>
    <message>
        <source>true %1, found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true %1, predicted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n cells of the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all true %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all predicted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed %1 (predicted as another class)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarms of %1 (truly another class)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all misclassified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all images</source>
        <translation>todas as imagens</translation>
    </message>
</context>
<context>
    <name>lesiondesk::CannotJudgePanel</name>
    <message>
        <source>out of focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too dark or too bright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lesion not visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several lesions, unclear which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why can it not be judged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store this reason and go on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or in your own words, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason in your own words; Enter stores it, Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::CaseStrip</name>
    <message numerus="yes">
        <source>%n other image(s) of this case:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Other image %1 of this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this image of the same case (B)</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>lesiondesk::ChoicePanel</name>
    <message>
        <source>Find a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters of a class, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any class by its letters (/); Enter takes the first, Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (found by its letters after /)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::ClassBars</name>
    <message>
        <source>Figures per class</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 found: %n image(s) of this class were recognised</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missed: %n image(s) of this class were predicted as another</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>False alarms of %1: %n image(s) of other classes were predicted as %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3 (95 % interval %4 to %5 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few images to rank this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prec.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● sens.  ◆ prec., 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few to rank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::ClassTableModel</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Click: all images of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
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
    <name>lesiondesk::ConfusionMatrixView</name>
    <message>
        <source>predicted →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix, true classes down, predicted classes across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) truly of class %1 were recognised (%2 % of %1)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are truly %1 and were predicted %2 (%3 % of %1)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s) truly are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s) were predicted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ContentsPanel</name>
    <message>
        <source>Images by class and modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels as validated</source>
        <translation>rótulos como validados</translation>
    </message>
    <message>
        <source>Count with the labels that came with the data, or with those that closed review rounds have validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a number, a header or a bar, or press Enter: its images open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>artificial, drawn by the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::DatasetsPage</name>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move in the table, open the images of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+C, Alt+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents, splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeze the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train on the chosen set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E, Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the set&apos;s test, training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review the set&apos;s test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>artificial</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no dataset yet. Import one (Ctrl+I), or look at the sample.</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>lesiondesk::ErrorsPage</name>
    <message>
        <source>The order of the classes (Ctrl+Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in the taxonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by number of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per class, &amp;sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Setas</translation>
    </message>
    <message>
        <source>Move through the matrix and choose the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Arrows, Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move without choosing; add the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to the images; Escape goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X, B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the matrix, to the bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E, C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep only misclassified, only correct images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the order of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the predictions as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F, 1, +, −</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the viewer: fit, one to one, zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is being trained. Its errors are here when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Train one: then every error is here, with its image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Split a dataset into a part to train on and a part to test on, then train a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split a dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was scored on another test set than the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image of this test part has a validated label yet: close a review round over it. These are the figures against the recorded labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have a validated label, the others count as recorded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are left out: their validated label is not a class of this run.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No image of the test part has this tag. Tag images on the Cases page (keys M, A, D).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export predictions of run %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::EvalGallery</name>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: truly %2, predicted %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image here. Click a cell, a header or a part of a bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image that is chosen above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misclassified only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep only the wrong cells of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep only the diagonal of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation>Enviar para revisão</translation>
    </message>
    <message>
        <source>Offer a review round over these images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Cases page on exactly these images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all predictions of the run as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send %n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n in Cases</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation>Rótulos como registados</translation>
    </message>
    <message>
        <source>Labels as validated</source>
        <translation>Rótulos como validados</translation>
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
        <translation>rótulos como validados</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder or a table: nothing is changed before you press Import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to the rows of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows, and pictures that stand twice with different labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import what is shown above as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was imported is kept, importing again continues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; an import goes on in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was imported before is kept; import again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the new ones: same picture with another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would be imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImportForm</name>
    <message>
        <source>&amp;Copy the pictures into the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or table from which images are imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or table of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the source is laid out; guessed from what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which name the images stand; a dataset that is there is continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which classes there are; rows of other classes are rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the source has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project can then be moved to another machine by itself; without, the pictures stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cla&amp;sses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fo&amp;lder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder in which the images or their table lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a table (CSV) that lists the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images from a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import images from a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImportNotesModel</name>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ficheiro</translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
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
        <translation>concluído</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
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
        <translation>concluído</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch has ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1: training loss %2, test loss %3, training accuracy %4, test accuracy %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::LivePanel</name>
    <message>
        <source>Cancel the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See &amp;errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops after this batch and keeps what there is (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which images were taken for what (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plan and press Train: its curves grow here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test accuracy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro-F1 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro-F1 n/a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3 images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 started on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1, block %2: loss %3 / %4, accuracy %5 / %6, %7 images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
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
    <name>lesiondesk::MatrixLayout</name>
    <message>
        <source>predicted →</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown while reading: in a blind round it should not tell the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which images are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who reads: stored with every reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n images)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sent here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset %1, all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen set %1, test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen set %1, training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the round and begin to read (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make no round (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ini&amp;tials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no images yet: import some first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::PlanForm</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vary the training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen set that is learnt from and scored on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ImageNet weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tune a network that knows photographs, or begin with random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.safetensors or .pth of this network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weights file of torchvision or timm; the last one is remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images are resized to a square of this side; time grows with its square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretch to the square (nearest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit whole, pad the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill, crop the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How images that are not square become square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many epochs the next deeper block of layers is unfrozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and plan give the same numbers again (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it runs; auto takes the first GPU, else the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training images are turned, flipped, zoomed, shifted and shaded at random; test images never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of the new last layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate of the unfrozen blocks below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the run in the background (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen &amp;set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Epochs per block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate, &amp;head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate, &amp;blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set is frozen yet: make one on the Datasets page, under Splits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set has no test images: the run will have no scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set has no training images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training images, cannot be learnt: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few training images: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test images, will have no score: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a weights file, or start from scratch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan sees %1 training images of %2 classes in batches of %3: %4 steps an epoch, %5 epochs. About %6 on %7.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind: recorded label, names and predictions stay hidden until the round is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validating: the recorded label is shown; Enter agrees, any other choice corrects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · reader %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped, they come at the end</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReadingView</name>
    <message>
        <source>case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient %1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class or reason %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the class with this number (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows the lesion close (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows a region of the body (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermoscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken with a dermatoscope (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not clear what it shows (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with the recorded label (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it cannot be judged (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a class by its letters (/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the confidence (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the confidence (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a comment (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other images of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the other images of the case, one after the other (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the image into its place (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One screen pixel for each of the image (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↶ Undo (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last reading back and go to its image (Backspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the image that was skipped last (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip: it comes again at the end (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of rounds; everything is stored (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the validated labels and close the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at the image of the round. Nothing was stored: decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading was not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images of this round are read. Backspace goes back to the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another image of the same case. Esc goes back to the image of the round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown. X marks it as one that cannot be judged, Right skips it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the class with this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find any class by its letters, Enter takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>agree with the recorded label (validating rounds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macroscopic, anatomical, dermoscopic, unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be judged, then a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less sure, surer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment; Enter goes back to the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo: back to the last image that was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip: the image comes again at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the image that was skipped last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the other images of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit, one to one, larger, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the list of rounds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rounds cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing cannot be undone, and no reading can be added afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would change,</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be confirmed,</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would stay as recorded, as readers are split or could not judge,</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been read,</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would be tagged anew.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round cannot be closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the round &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round &quot;%1&quot; closed</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reader(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundChangesView</name>
    <message>
        <source>Only &amp;what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what was confirmed or not read (Alt+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open these images in Cases (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of rounds (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the round &quot;%1&quot; changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed · %2 confirmed · %3 undecided · %4 not read · %5 tagged anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show these images in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the list of rounds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundTableModel</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
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
        <translation>Lida</translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundsView</name>
    <message>
        <source>Review rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who reads: stored with every reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;You read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round yet.

A round is a list of images that dermatologists read one by one: with the recorded label in view (validating) or without it (blind).

Make one over the test part of a frozen set, or send images here from Cases or Errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading this round (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New round …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a round (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close round …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the validated labels and close the round (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a closed round changed, image by image (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>go on reading the selected round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the selected round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a closed round changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunBar</name>
    <message>
        <source>The run whose errors are shown (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Rótulos</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>registado</translation>
    </message>
    <message>
        <source>validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the labels as the dataset recorded them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the labels that closed review rounds settled, else the recorded ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
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
        <source>Every image of the test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only close-ups of the lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only images of a part of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only dermoscopic images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy with its 95 % interval (Wilson); F1 is the mean over the classes (macro) or weighted by their images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macro-F1 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> [%1–%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; accuracy &lt;b&gt;%2&lt;/b&gt; &amp;nbsp; macro-F1 &lt;b&gt;%3&lt;/b&gt; &amp;nbsp; weighted F1 &lt;b&gt;%4&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunsModel</name>
    <message>
        <source>Macro-F1 on the test part, recorded labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::SplitForm</name>
    <message>
        <source>Keep every class near the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the dataset is kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratified by class: rare classes are tested too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient</source>
        <translation>doente</translation>
    </message>
    <message>
        <source>case (lesion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: single images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images of one patient (or case) are on the same side, so that the test does not meet a patient that the training has seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed on the same images gives the same split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which labels the set holds: those that came with the data, or those that closed review rounds have validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the set is called; empty: as shown in grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::SplitPreviewModel</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test image: nothing to score this class on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training image: nothing to learn this class from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 test images were wished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images more or less than the wished share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::SplitsPanel</name>
    <message>
        <source>What the split would give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Freeze this split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores the split with its hash; it never changes again (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens Training with this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images that runs are scored on, in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images that runs learn from, in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a review round of the test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a dataset first: then it can be split here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a label stay outside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no test image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no training image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) are on both sides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are on both sides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are on both sides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test picture(s) look like training pictures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freezing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split was not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen sets cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set is frozen yet. Training needs one: choose above how to split and press Freeze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, macro-F1 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has used it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen set cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: training images</source>
        <translation type="unfinished"></translation>
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
    <name>lesiondesk::TrainingPage</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the run&apos;s plan into the form (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clone the chosen run&apos;s plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the chosen run&apos;s errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen sets cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of run %1 is in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training run %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s end cannot be stored</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X   Cannot be judged …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image cannot be judged: say why (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comment (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment, stored with the reading (C; Enter goes back to the keys)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M  Macroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A close-up of the lesion (M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A  Anatomical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region of the body (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D  Dermoscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken through a dermatoscope (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U  Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at, but not clear what it shows (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence %1 (, lowers it, . raises it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter   Agree: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with the recorded label (Enter)</source>
        <translation type="unfinished"></translation>
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
        <translation>Tare&amp;fas</translation>
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
