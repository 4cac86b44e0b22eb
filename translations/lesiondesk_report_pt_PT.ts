<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT">
<context>
    <name>Report</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stage %1</source>
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
        <source>a further block unfrozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n/a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision-recall curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence: the highest probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shared test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only A right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only B right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar&apos;s p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro F1 of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro F1 of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test, two-sided. Interval of the difference: 95 %, paired bootstrap over patients; an interval that holds 0 leaves open which run is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per class: run %1 (A) against run %2 (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first run (A) against each other run (B), image by image, on the test images that both speak of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 was scored on other test images: %2 images of A alone and %3 of B alone are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images whose label differs between the sets of A and of run %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent confusions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the true class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix, true down, predicted across: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. True down, predicted across; numbers are images. Blue: right, orange: wrong; the darker, the larger the share of the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrix has too many classes to be drawn on a page; the CSV form of this report holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen set %1: images per class, part and modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: images per recorded diagnosis and modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and test parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients with images in both parts: %1. Figures of such a set look better than they would on new patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matthews correlation (MCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC, one against the rest, mean of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average precision, mean of the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected calibration error (ECE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True class among the first three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures over all test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per class: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One image moves F1 by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few to rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes with fewer than %1 test images are too few to rank. &quot;n/a&quot;: not defined (a class without images, never predicted, or a run without probabilities).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How training and test images of a class differ in modality: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The modality whose share differs most. Distance: total variation between the shares of the two parts, 0 to 1. p: chi-square test by permutations, with Holm&apos;s correction over the classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of the test images are %3, against %4 of the training images (%5 and %6 images; p %7 after Holm&apos;s correction). What the network learned from one kind of picture is tested on another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no class is photographed differently in training and test beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network of the last epoch is the one that was scored: nothing was chosen by the test images. Training figures are those of the epoch&apos;s own batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: not known; its predictions were made elsewhere, for the set %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: from scratch on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: weights of ImageNet, then %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: too few test images to say how well these classes are told apart: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: classes with fewer than %2 training images: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 images have no modality tag, so that figures by modality say nothing about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: patients with images in both parts: %2. The figures are too good for new patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: classes that are photographed differently in training and test: %2 (see Findings).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skin type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: the test images do not tell groups apart by %2: whether the model serves all groups is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: groups with too few test images to judge: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Research on the classification of photographs of skin lesions: to compare ways of training, and to find wrong labels and weak spots of a set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for diagnosis, triage or treatment. No authority has approved the model as a medical device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model knows the classes named here and no others: a lesion of any other kind, or healthy skin, gets one of them all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are artificial images among the data, drawn by the program: the figures say nothing about photographs of patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test images come from the same collections as the training images: on images of other hospitals, cameras and populations the figures are likely to be lower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: the predictions were made elsewhere. How the model was trained is not known to the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the plans differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plans of the runs are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence and accuracy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probabilities: curves and calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curves, each class against the rest: %1. Across: share of false alarms; up: sensitivity. n: images of the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision-recall curves: %1. Across: sensitivity; up: precision. Dashed: what guessing gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability diagram: %1. Each bar is the accuracy of the images of one band of confidence; on the dashed line, confidence and accuracy agree. Below: how many images lie in each band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mac.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training figures are those of the epoch&apos;s own batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artificial images: drawn by the program, no patients, no findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anatomical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dermoscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histopathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, merged set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skin type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap in accuracy to the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap: the slice&apos;s accuracy less that of all other images, with Newcombe&apos;s 95 % interval. p: Fisher&apos;s exact test with Holm&apos;s correction over the slices of %1 images and more; smaller ones are too small to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline figures on the test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In square brackets: 95 % intervals, Wilson&apos;s for accuracy, otherwise percentiles of a bootstrap that draws patients (resamples: %1, seed: %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the runs say about the test images, against the labels as validated in closed review rounds; where an image has none, as recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the runs say about the test images, against the labels as recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For research and quality control. Not a medical device: no figure and no prediction in this report is to be used for the diagnosis or treatment of a patient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: test images left out because their label is not a class of the run: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs were scored on different test images or classes: their figures cannot be compared line by line. The section on comparisons uses the images that they share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without predictions of a test part, and so without figures: run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of what the figures come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen set %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: weights file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: test images and classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surest mistakes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the predicted class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the true class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: true %2, predicted %3 with %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mistakes of which the run was surest. They are where a wrong label, a mix-up of classes or a picture unlike those of the training shows first. Images are numbered; their names stay in the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
